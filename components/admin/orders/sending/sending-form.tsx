'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { CARRIERS } from '@/lib/orders/carriers';
import type { OrderToSend } from '@/lib/orders/order-to-send';
import { BulkOutcome } from '../bulk-outcome';
import { bulkRefusalWords } from '../bulk-words';
import { sendOrders } from './actions';
import { ParcelTable } from './parcel-table';
import styles from './sending-form.module.css';
import { UNTOUCHED_SENDING } from './sending-state';

type SendingFormProps = {
  orders: readonly OrderToSend[];
  /** Whom the last parcel of the shop went with. */
  usualCarrier: string;
  /** Of this rendering of the page: pressing twice is one effect. */
  requestKey: string;
};

/** Sends several orders with one courier; a tracking number for each, or none. A plain form without JavaScript. */
export function SendingForm({ orders, usualCarrier, requestKey }: SendingFormProps) {
  const [state, send, isSending] = useActionState(sendOrders, UNTOUCHED_SENDING);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) outcome.current?.focus();
  }, [state.attempt]);
  const ready = orders.filter(({ obstacle }) => obstacle === null);
  const told = new Set(state.results.map(({ orderNumber }) => orderNumber));
  const stopped = orders.filter(({ obstacle, orderNumber }) => obstacle !== null && !told.has(orderNumber));
  return (
    <>
      <BulkOutcome state={state} outcome={outcome} />
      {ready.length > 0 ? (
        <form action={send} className={styles.form} key={state.attempt}>
          <input type="hidden" name="requestKey" value={requestKey} />
          <p className={styles.says}>
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
          <ParcelTable orders={ready} typed={state.typed} />
          <div className={styles.buttons}>
            <Button busy={isSending}>Mark as sent</Button>
            <a href={`/admin/orders/slips?orders=${ready.map(({ orderNumber }) => orderNumber).join(',')}`}>
              Packing slips
            </a>
          </div>
        </form>
      ) : (
        <p className={styles.says}>
          {told.size > 0 ? 'Nothing is left to send here.' : 'None of these orders can be sent.'}
        </p>
      )}
      <Stopped orders={stopped} />
      <p className={styles.back}>
        <a href="/admin/orders">All orders</a>
      </p>
    </>
  );
}

/** Orders that were asked for and stay, each with the reason. */
function Stopped({ orders }: { orders: readonly OrderToSend[] }) {
  if (orders.length === 0) return null;
  return (
    <section aria-labelledby="stopped" className={styles.stopped}>
      <h2 id="stopped" className={styles.title}>
        {orders.length === 1 ? 'One stays here' : `${orders.length} stay here`}
      </h2>
      <ul className={styles.list}>
        {orders.map(({ orderNumber, obstacle }) => (
          <li key={orderNumber}>
            <a href={`/admin/orders/${orderNumber}`}>#{orderNumber}</a>{' '}
            {obstacle ? bulkRefusalWords({ code: obstacle }) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
