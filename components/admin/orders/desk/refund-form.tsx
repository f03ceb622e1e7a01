'use client';

import { TextField } from '@/components/ui/text-field';
import { formatMoney } from '@/lib/core/money';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { refund } from './actions';
import { type DeskFields, DeskForm } from './desk-form';
import styles from './desk-form.module.css';
import type { DeskTarget } from './desk-state';

type RefundFormProps = {
  target: DeskTarget;
  requestKey: string;
  order: Pick<StaffOrder, 'lines' | 'deliveryMinor' | 'currency' | 'refundable'>;
  isPossible: boolean;
};

/** Giving money back, in full or in part, by pieces or by amount. What it comes to is shown before it is done. */
export function RefundForm({ target, requestKey, order, isPossible }: RefundFormProps) {
  const { refundable, currency } = order;
  const most = formatMoney(refundable?.amountMinor ?? 0, currency);
  return (
    <DeskForm
      action={refund}
      target={target}
      requestKey={requestKey}
      isPossible={isPossible}
      title="Refund"
      submit="Work out the refund"
      confirmLabel="Refund this"
      look="secondary"
      says={
        <p>
          Up to {most} can go back{refundable?.isCash ? ', by your own hand' : ' to the card'}. Nothing
          happens yet: first you see what it comes to.
        </p>
      }
    >
      {(fields) => (
        <>
          {order.lines.map((line) => (
            <Goods key={line.id} line={line} fields={fields} />
          ))}
          {order.deliveryMinor > 0 ? (
            <label className={styles.check}>
              <input
                type="checkbox"
                name="withDelivery"
                defaultChecked={fields.isTicked('withDelivery', false)}
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
    </DeskForm>
  );
}

function Goods({ line, fields }: { line: StaffOrder['lines'][number]; fields: DeskFields }) {
  const left = line.quantity - line.refunded;
  const [pieces, back] = [`refund.${line.id}`, `restock.${line.id}`];
  const number = { type: 'number', inputMode: 'numeric', min: 0, step: 1 } as const;
  if (left === 0) return null;
  return (
    <fieldset className={styles.goods}>
      <legend>
        {line.title}, {line.variantTitle} <span className={styles.soft}>{line.sku}</span>
      </legend>
      <div className={styles.numbers}>
        <label>
          Refund
          <input {...number} name={pieces} defaultValue={fields.typed(pieces, '0')} /> of {left}
        </label>
        <label>
          Back on the shelf
          <input {...number} name={back} defaultValue={fields.typed(back, '0')} />
        </label>
      </div>
    </fieldset>
  );
}
