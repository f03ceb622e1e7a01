'use client';

import { TextField } from '@/components/ui/text-field';
import { formatMoney } from '@/lib/core/money';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { refund } from './actions';
import { type OrderActionFields, OrderActionForm } from './order-action-form';
import styles from './order-action-form.module.css';
import type { OrderActionTarget } from './order-action-state';

type RefundFormProps = {
  target: OrderActionTarget;
  requestKey: string;
  order: Pick<StaffOrder, 'lines' | 'deliveryMinor' | 'currency' | 'refundable'>;
  isAvailable: boolean;
};

/** Refunds an order, in full or in part, by units or by amount. The amount is shown before it is confirmed. */
export function RefundForm({ target, requestKey, order, isAvailable }: RefundFormProps) {
  const { refundable, currency } = order;
  const most = formatMoney(refundable?.amountMinor ?? 0, currency);
  return (
    <OrderActionForm
      action={refund}
      target={target}
      requestKey={requestKey}
      isAvailable={isAvailable}
      title="Refund"
      submit="Work out the refund"
      confirmLabel="Refund this"
      look="secondary"
      description={
        <p>
          Up to {most} can go back{refundable?.isCash ? ', by your own hand' : ' to the card'}. Nothing
          happens yet: first you see what it comes to.
        </p>
      }
    >
      {(fields) => (
        <>
          {order.lines.map((line) => (
            <RefundLine key={line.id} line={line} fields={fields} />
          ))}
          {order.deliveryMinor > 0 ? (
            <label className={styles.check}>
              <input
                type="checkbox"
                name="withDelivery"
                defaultChecked={fields.isChecked('withDelivery', false)}
              />
              The delivery too, {formatMoney(order.deliveryMinor, currency)}
            </label>
          ) : null}
          <div className={styles.pair}>
            <TextField
              id={fields.id('amount')}
              name="amount"
              label="Another amount, in rupees"
              hint="Instead of what the pieces cost."
              optional
              inputMode="decimal"
              autoComplete="off"
              defaultValue={fields.typed('amount')}
              error={fields.error('amount')}
            />
            <TextField
              id={fields.id('reason')}
              name="reason"
              label="Why"
              hint="For the timeline; no names or addresses."
              required
              maxLength={300}
              defaultValue={fields.typed('reason')}
              error={fields.error('reason')}
            />
          </div>
        </>
      )}
    </OrderActionForm>
  );
}

function RefundLine({ line, fields }: { line: StaffOrder['lines'][number]; fields: OrderActionFields }) {
  const left = line.quantity - line.refunded;
  const [units, restock] = [`refund.${line.id}`, `restock.${line.id}`];
  const number = { type: 'number', inputMode: 'numeric', min: 0, step: 1 } as const;
  if (left === 0) return null;
  return (
    <fieldset className={styles.line}>
      <legend>
        {line.title}, {line.variantTitle} <span className={styles.soft}>{line.sku}</span>
      </legend>
      <div className={styles.numbers}>
        <label>
          Refund
          <input {...number} name={units} defaultValue={fields.typed(units, '0')} /> of {left}
        </label>
        <label>
          Back on the shelf
          <input {...number} name={restock} defaultValue={fields.typed(restock, '0')} />
        </label>
      </div>
    </fieldset>
  );
}
