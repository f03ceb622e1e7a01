'use client';

import { FormAlert } from '@/components/admin/forms/form-alert';
import type { FormFields } from '@/components/admin/forms/form-fields';
import { StaffFormBody } from '@/components/admin/forms/staff-form';
import { type FormHandle, useFormAction } from '@/components/admin/forms/use-form-action';
import { bulkRefusalMessage } from '@/components/admin/orders/bulk/bulk-labels';
import type { BulkResult } from '@/components/admin/orders/bulk/bulk-state';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { CARRIERS } from '@/lib/orders/fulfilment/carriers';
import type { OrderToDispatch } from '@/lib/orders/fulfilment/order-to-dispatch';
import { dispatchOrders } from './actions';
import styles from './bulk-dispatch-form.module.css';
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
  const form = useFormAction(dispatchOrders);
  const attempted = new Set(form.state.result?.attempted);
  const ready = orders.filter(({ obstacle }) => obstacle === null);
  const blocked = orders.filter(
    ({ obstacle, orderNumber }) => obstacle !== null && !attempted.has(orderNumber),
  );
  return (
    <>
      {ready.length > 0 ? (
        <ReadyOrders form={form} orders={ready} usualCarrier={usualCarrier} requestKey={requestKey} />
      ) : (
        <>
          <FormAlert state={form.state} />
          <p className={styles.description}>
            {attempted.size > 0 ? 'Nothing is left to send here.' : 'None of these orders can be sent.'}
          </p>
        </>
      )}
      <BlockedOrders orders={blocked} />
      <p className={styles.back}>
        <a href="/admin/orders">All orders</a>
      </p>
    </>
  );
}

function ReadyOrders(props: BulkDispatchFormProps & { form: FormHandle<BulkResult> }) {
  const { form, orders, usualCarrier, requestKey } = props;
  return (
    <StaffFormBody
      handle={form}
      className={styles.form}
      hidden={{ requestKey }}
      description={
        <p>
          Notes one parcel for each ticked order, with everything that is still to be sent of it, and writes
          to each buyer at once. Taking a parcel back is the way to undo it.
        </p>
      }
      submit={({ isSending }) => (
        <div className={styles.buttons}>
          <Button busy={isSending}>Mark as sent</Button>
          <a href={`/admin/orders/slips?orders=${orders.map(({ orderNumber }) => orderNumber).join(',')}`}>
            Packing slips
          </a>
        </div>
      )}
    >
      {(fields, result) => (
        <>
          <div className={styles.carrier}>
            <CarrierField {...fields.text('carrierName', usualCarrier)} />
          </div>
          <BulkDispatchTable orders={orders} fields={fields} selected={result?.selected ?? null} />
        </>
      )}
    </StaffFormBody>
  );
}

function CarrierField(field: ReturnType<FormFields['text']>) {
  return (
    <>
      <TextField
        {...field}
        label="Courier, for all of them"
        list="carriers"
        required
        maxLength={60}
        autoComplete="off"
      />
      <datalist id="carriers">
        {CARRIERS.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
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
