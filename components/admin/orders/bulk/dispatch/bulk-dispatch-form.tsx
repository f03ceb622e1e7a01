'use client';

import { useActionState, useEffect, useRef } from 'react';
import { bulkRefusalMessage } from '@/components/admin/orders/bulk/bulk-labels';
import { BulkOutcome } from '@/components/admin/orders/bulk/bulk-outcome';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { CARRIERS } from '@/lib/orders/fulfilment/carriers';
import type { OrderToDispatch } from '@/lib/orders/fulfilment/order-to-dispatch';
import { dispatchOrders } from './actions';
import styles from './bulk-dispatch-form.module.css';
import { INITIAL_BULK_DISPATCH } from './bulk-dispatch-state';
import { BulkDispatchTable } from './bulk-dispatch-table';

type BulkDispatchFormProps = {
  orders: readonly OrderToDispatch[];
  /** The carrier of the latest fulfilment of the shop. */
  usualCarrier: string;
  /** Idempotency key of this rendering of the page. */
  requestKey: string;
};

/** Dispatches several orders with one carrier; a tracking number for each, or none. A plain form without JavaScript. */
export function BulkDispatchForm({ orders, usualCarrier, requestKey }: BulkDispatchFormProps) {
  const [state, send, isSending] = useActionState(dispatchOrders, INITIAL_BULK_DISPATCH);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) outcome.current?.focus();
  }, [state.attempt]);
  const ready = orders.filter(({ obstacle }) => obstacle === null);
  const attempted = new Set(state.results.map(({ orderNumber }) => orderNumber));
  const blocked = orders.filter(
    ({ obstacle, orderNumber }) => obstacle !== null && !attempted.has(orderNumber),
  );
  return (
    <>
      <BulkOutcome state={state} outcome={outcome} />
      {ready.length > 0 ? (
        <form action={send} className={styles.form} key={state.attempt}>
          <input type="hidden" name="requestKey" value={requestKey} />
          <p className={styles.description}>
            Notes one parcel for each ticked order, with everything that is still to be sent of it, and writes
            to each buyer at once. Taking a parcel back is the way to undo it.
          </p>
          <div className={styles.carrier}>
            <TextField
              id="carrier"
              name="carrierName"
              label="Courier, for all of them"
              list="carriers"
              required
              maxLength={60}
              autoComplete="off"
              defaultValue={state.typed?.carrierName ?? usualCarrier}
              error={state.carrierError}
            />
            <datalist id="carriers">
              {CARRIERS.map(({ name }) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </div>
          <BulkDispatchTable orders={ready} typed={state.typed} />
          <div className={styles.buttons}>
            <Button busy={isSending}>Mark as sent</Button>
            <a href={`/admin/orders/slips?orders=${ready.map(({ orderNumber }) => orderNumber).join(',')}`}>
              Packing slips
            </a>
          </div>
        </form>
      ) : (
        <p className={styles.description}>
          {attempted.size > 0 ? 'Nothing is left to send here.' : 'None of these orders can be sent.'}
        </p>
      )}
      <BlockedOrders orders={blocked} />
      <p className={styles.back}>
        <a href="/admin/orders">All orders</a>
      </p>
    </>
  );
}

/** The requested orders that cannot be dispatched, each with the reason. */
function BlockedOrders({ orders }: { orders: readonly OrderToDispatch[] }) {
  if (orders.length === 0) return null;
  return (
    <section aria-labelledby="stopped" className={styles.blocked}>
      <h2 id="stopped" className={styles.title}>
        {orders.length === 1 ? 'One stays here' : `${orders.length} stay here`}
      </h2>
      <ul className={styles.list}>
        {orders.map(({ orderNumber, obstacle }) => (
          <li key={orderNumber}>
            <a href={`/admin/orders/${orderNumber}`}>#{orderNumber}</a>{' '}
            {obstacle ? bulkRefusalMessage({ code: obstacle }) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
