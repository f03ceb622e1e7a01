'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { MAX_FILTER_NAME_LENGTH, type SavedFilter } from '@/lib/orders/saved-filters/saved-filter';
import { changeSavedFilters } from './actions';
import styles from './saved-filter-form.module.css';
import { INITIAL_SAVED_FILTER_FORM } from './saved-filter-form-state';

type SavedFilterFormProps = {
  /** The query of the list. */
  query: string;
  /** The saved filter with that query, if this person may change it. */
  saved: SavedFilter | null;
};

/** Saves the filters of the list under a name, or changes the saved filter; a plain form without JavaScript. */
export function SavedFilterForm({ query, saved }: SavedFilterFormProps) {
  const [state, submit, isSending] = useActionState(changeSavedFilters, INITIAL_SAVED_FILTER_FORM);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) outcome.current?.focus();
  }, [state.attempt]);
  const isRefused = state.outcome === 'refused';
  return (
    <div className={styles.box}>
      {state.outcome === 'untouched' ? null : (
        <Alert
          tone={isRefused ? 'critical' : 'positive'}
          role={isRefused ? 'alert' : 'status'}
          tabIndex={-1}
          ref={outcome}
        >
          <p>{state.message}</p>
        </Alert>
      )}
      <details open={isRefused} className={styles.details}>
        <summary>{saved ? `Change the view “${saved.name}”` : 'Keep this as a view'}</summary>
        <form action={submit} className={styles.form} key={state.attempt}>
          <input type="hidden" name="query" value={query} />
          <input type="hidden" name="viewId" value={saved?.id ?? ''} />
          <TextField
            id="view-name"
            name="name"
            label="Name"
            maxLength={MAX_FILTER_NAME_LENGTH}
            autoComplete="off"
            defaultValue={state.typedName ?? saved?.name ?? ''}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              name="isShared"
              value="1"
              defaultChecked={isRefused ? state.typedShared : (saved?.isShared ?? false)}
            />
            For all staff
          </label>
          <div className={styles.buttons}>
            <Button size="small" name="step" value={saved ? 'change' : 'keep'} busy={isSending}>
              {saved ? 'Save the view' : 'Keep the view'}
            </Button>
            {saved ? (
              <Button size="small" variant="secondary" name="step" value="delete" busy={isSending}>
                Delete the view
              </Button>
            ) : null}
          </div>
          {saved?.savedBy ? <p className={styles.hint}>Kept by {saved.savedBy}, for all staff.</p> : null}
        </form>
      </details>
    </div>
  );
}
