'use client';

import type { FormFields } from '@/components/admin/forms/form-fields';
import { TextField } from '@/components/ui/text-field';
import { formatMoney } from '@/lib/core/money';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { PAYMENT_METHOD_STAFF_TEXTS } from '@/lib/pricing/payment-method-staff-texts';
import { refundableUnits } from '@/lib/pricing/refund-amount';
import { refund } from './actions';
import { OrderActionForm } from './order-action-form';
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
  const how = refundable ? `, ${PAYMENT_METHOD_STAFF_TEXTS[refundable.method].goesBack}` : '';
  return (
    <OrderActionForm
      action={refund}
      target={target}
      requestKey={requestKey}
      isAvailable={isAvailable}
      title="Refund"
      submit="Work out the refund"
      confirmLabel="Refund this"
      variant="secondary"
      description={
        <p>
          Up to {most} can go back{how}. Nothing happens yet: first you see what it comes to.
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
              <input type="checkbox" {...fields.checkbox('withDelivery', false)} />
              The delivery too, {formatMoney(order.deliveryMinor, currency)}
            </label>
          ) : null}
          <div className={styles.pair}>
            <TextField
              {...fields.text('amount')}
              label="Another amount, in rupees"
              hint="Instead of what the pieces cost."
              optional
              inputMode="decimal"
              autoComplete="off"
            />
            <TextField
              {...fields.text('reason')}
              label="Why"
              hint="For the timeline; no names or addresses."
              required
              maxLength={300}
            />
          </div>
        </>
      )}
    </OrderActionForm>
  );
}

function RefundLine({ line, fields }: { line: StaffOrder['lines'][number]; fields: FormFields }) {
  const left = refundableUnits(line);
  if (left === 0) return null;
  return (
    <fieldset className={styles.line}>
      <legend>
        {line.title}, {line.variantTitle} <span className={styles.soft}>{line.sku}</span>
      </legend>
      <div className={styles.numbers}>
        <label>
          Refund
          <input {...unitCount(fields.text(`refund.${line.id}`, 0))} /> of {left}
        </label>
        <label>
          Back on the shelf
          <input {...unitCount(fields.text(`restock.${line.id}`, 0))} />
        </label>
      </div>
    </fieldset>
  );
}

function unitCount({ name, defaultValue }: { name: string; defaultValue: string }) {
  return { name, defaultValue, type: 'number', inputMode: 'numeric', min: 0, step: 1 } as const;
}
