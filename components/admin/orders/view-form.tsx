'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { LONGEST_VIEW_NAME, type SavedListView } from '@/lib/orders/list-view';
import { arrangeView } from './actions';
import styles from './view-form.module.css';
import { UNTOUCHED_VIEW_FORM } from './view-form-state';

type ViewFormProps = {
  /** What the list is asked now. */
  query: string;
  /** The saved view that asks just this, if this person may change it. */
  view: SavedListView | null;
};

/** Keeps what the list is asked under a name, or changes the view that it is; a plain form without JavaScript. */
export function ViewForm({ query, view }: ViewFormProps) {
  const [state, arrange, isSending] = useActionState(arrangeView, UNTOUCHED_VIEW_FORM);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) outcome.current?.focus();
  }, [state.attempt]);
  const isRefused = state.outcome === 'refused';
  return (
    <div className={styles.box}>
      {state.outcome === 'untouched' ? null : (
        <Notice
          tone={isRefused ? 'critical' : 'positive'}
          role={isRefused ? 'alert' : 'status'}
          tabIndex={-1}
          ref={outcome}
        >
          <p>{state.words}</p>
        </Notice>
      )}
      <details open={isRefused} className={styles.details}>
        <summary>{view ? `Change the view “${view.name}”` : 'Keep this as a view'}</summary>
        <form action={arrange} className={styles.form} key={state.attempt}>
          <input type="hidden" name="query" value={query} />
          <input type="hidden" name="viewId" value={view?.id ?? ''} />
          <TextField
            id="view-name"
            name="name"
            label="Name"
            maxLength={LONGEST_VIEW_NAME}
            autoComplete="off"
            defaultValue={state.typedName ?? view?.name ?? ''}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              name="isShared"
              value="1"
              defaultChecked={isRefused ? state.typedShared : (view?.isShared ?? false)}
            />
            For all staff
          </label>
          <div className={styles.buttons}>
            <Button size="small" name="step" value={view ? 'change' : 'keep'} busy={isSending}>
              {view ? 'Save the view' : 'Keep the view'}
            </Button>
            {view ? (
              <Button size="small" look="secondary" name="step" value="delete" busy={isSending}>
                Delete the view
              </Button>
            ) : null}
          </div>
          {view?.keptBy ? <p className={styles.hint}>Kept by {view.keptBy}, for all staff.</p> : null}
        </form>
      </details>
    </div>
  );
}
