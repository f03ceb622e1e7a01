'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { StaffForm } from '@/components/admin/forms/staff-form';
import { SelectedOrders } from '@/components/admin/orders/list/selected-orders';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { BulkAction } from '@/lib/orders/bulk/bulk-action';
import { changeSelectedOrders } from './actions';
import styles from './bulk-form.module.css';
import { BULK_LABELS } from './bulk-labels';

type BulkFormProps = {
  /** What this person may do. */
  actions: readonly BulkAction[];
  /** Pack: print slips, and send. */
  mayFulfil: boolean;
  /** Idempotency key of this rendering of the page. */
  requestKey: string;
  /** The table with selectable rows. */
  children: ReactNode;
};

/** The form around the list: bulk actions on the selected orders, and the outcome of each. Works without JavaScript. */
export function BulkForm({ actions, mayFulfil, requestKey, children }: BulkFormProps) {
  return (
    <StaffForm action={changeSelectedOrders} className={styles.form} hidden={{ requestKey }}>
      {({ text }, result) => (
        <>
          <SelectedOrders value={new Set(result?.selected)}>{children}</SelectedOrders>
          <fieldset className={styles.bar} aria-label="With the ticked orders">
            <TextField {...text('reason')} label="Reason" maxLength={200} autoComplete="off" />
            <div className={styles.buttons}>
              {mayFulfil ? <BulkButton action="slips">Packing slips</BulkButton> : null}
              {mayFulfil ? <BulkButton action="send">Send…</BulkButton> : null}
              {actions.map((action) => (
                <BulkButton key={action} action={action}>
                  {BULK_LABELS[action].button}
                </BulkButton>
              ))}
            </div>
          </fieldset>
        </>
      )}
    </StaffForm>
  );
}

function BulkButton({ action, children }: { action: BulkAction | 'slips' | 'send'; children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <Button size="small" variant="secondary" name="action" value={action} busy={pending}>
      {children}
    </Button>
  );
}
