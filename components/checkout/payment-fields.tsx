import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { fieldId } from './checkout-values';
import styles from './choice-list.module.css';

type PaymentFieldsProps = {
  selected: PaymentMethod;
  acceptsCashOnDelivery: boolean;
  error: string | undefined;
};

/** How the buyer pays. Where cash cannot be collected, it is not offered. */
export function PaymentFields({ selected, acceptsCashOnDelivery, error }: PaymentFieldsProps) {
  const id = fieldId('paymentMethod');
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>Payment</legend>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
      {/* A new key where cash comes or goes, so that the radios take their default again. */}
      <div key={String(acceptsCashOnDelivery)} className={styles.choices}>
        <label className={styles.choice}>
          <input
            type="radio"
            name="paymentMethod"
            id={id}
            value="card"
            defaultChecked={selected === 'card'}
          />
          <span className={styles.title}>Card</span>
          <span className={styles.detail}>
            You pay on Stripe’s secure page. This shop never sees your card number.
          </span>
        </label>
        {acceptsCashOnDelivery ? (
          <label className={styles.choice}>
            <input
              type="radio"
              name="paymentMethod"
              value="cash_on_delivery"
              defaultChecked={selected === 'cash_on_delivery'}
            />
            <span className={styles.title}>Cash on delivery</span>
            <span className={styles.detail}>
              You pay the courier when the parcel arrives. In Pakistan only.
            </span>
          </label>
        ) : null}
      </div>
    </fieldset>
  );
}
