'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { SelectedOrders } from '@/components/admin/orders/list/selected-orders';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { BulkAction } from '@/lib/orders/bulk/bulk-action';
import { changeSelectedOrders } from './actions';
import styles from './bulk-form.module.css';
import { BULK_LABELS } from './bulk-labels';
import { BulkOutcome } from './bulk-outcome';
import { INITIAL_BULK_STATE } from './bulk-state';

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
  const [state, change, isSending] = useActionState(changeSelectedOrders, INITIAL_BULK_STATE);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) outcome.current?.focus();
  }, [state.attempt]);
  return (
    <form action={change} className={styles.form} key={state.attempt}>
      <input type="hidden" name="requestKey" value={requestKey} />
      <BulkOutcome state={state} outcome={outcome} />
      <SelectedOrders value={new Set(state.selected)}>{children}</SelectedOrders>
      <fieldset className={styles.bar} aria-label="With the ticked orders">
        <TextField
          id="bulk-reason"
          name="reason"
          label="Reason"
          maxLength={200}
          autoComplete="off"
          defaultValue={state.typedReason}
        />
        <div className={styles.buttons}>
          {mayFulfil ? (
            <>
              <Button size="small" variant="secondary" name="action" value="slips" busy={isSending}>
                Packing slips
              </Button>
              <Button size="small" variant="secondary" name="action" value="send" busy={isSending}>
                Send…
              </Button>
            </>
          ) : null}
          {actions.map((action) => (
            <Button
              key={action}
              size="small"
              variant="secondary"
              name="action"
              value={action}
              busy={isSending}
            >
              {BULK_LABELS[action].button}
            </Button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
