'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { BulkAction } from '@/lib/orders/bulk-action';
import { changeTicked } from './actions';
import styles from './bulk-form.module.css';
import { BulkOutcome } from './bulk-outcome';
import { UNTOUCHED_BULK } from './bulk-state';
import { BULK_WORDS } from './bulk-words';
import { TickedOrders } from './ticked-orders';

type BulkFormProps = {
  /** What this person may do. */
  actions: readonly BulkAction[];
  /** Pack: print slips, and send. */
  mayFulfil: boolean;
  /** Of this rendering of the page: pressing twice is one effect. */
  requestKey: string;
  /** The table, whose rows can be ticked. */
  children: ReactNode;
};

/** The form around the list: what is done to the ticked orders, and what became of each. Works without JavaScript. */
export function BulkForm({ actions, mayFulfil, requestKey, children }: BulkFormProps) {
  const [state, change, isSending] = useActionState(changeTicked, UNTOUCHED_BULK);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) outcome.current?.focus();
  }, [state.attempt]);
  return (
    <form action={change} className={styles.form} key={state.attempt}>
      <input type="hidden" name="requestKey" value={requestKey} />
      <BulkOutcome state={state} outcome={outcome} />
      <TickedOrders value={new Set(state.ticked)}>{children}</TickedOrders>
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
              <Button size="small" look="secondary" name="action" value="slips" busy={isSending}>
                Packing slips
              </Button>
              <Button size="small" look="secondary" name="action" value="send" busy={isSending}>
                Send…
              </Button>
            </>
          ) : null}
          {actions.map((action) => (
            <Button key={action} size="small" look="secondary" name="action" value={action} busy={isSending}>
              {BULK_WORDS[action].button}
            </Button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
