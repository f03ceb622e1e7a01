'use client';

import { Checkbox } from '@/components/admin/forms/checkbox';
import { StaffForm } from '@/components/admin/forms/staff-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { MAX_FILTER_NAME_LENGTH, type SavedFilter } from '@/lib/orders/saved-filters/saved-filter';
import { changeSavedFilters } from './actions';
import styles from './saved-filter-form.module.css';

type SavedFilterFormProps = {
  /** The query of the list. */
  query: string;
  /** The saved filter with that query, if this person may change it. */
  saved: SavedFilter | null;
};

/** Saves the filters of the list under a name, or changes the saved filter; a plain form without JavaScript. */
export function SavedFilterForm({ query, saved }: SavedFilterFormProps) {
  return (
    <div className={styles.box}>
      <StaffForm
        id="view"
        action={changeSavedFilters}
        className={styles.form}
        hidden={{ query, viewId: saved?.id ?? '' }}
        disclosure={{
          summary: saved ? `Change the view “${saved.name}”` : 'Keep this as a view',
          variant: 'link',
        }}
        submit={({ isSending }) => (
          <>
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
          </>
        )}
      >
        {({ text, checkbox }) => (
          <>
            <TextField
              {...text('name', saved?.name)}
              label="Name"
              maxLength={MAX_FILTER_NAME_LENGTH}
              autoComplete="off"
            />
            <Checkbox {...checkbox('isShared', saved?.isShared ?? false)}>For all staff</Checkbox>
          </>
        )}
      </StaffForm>
    </div>
  );
}
