import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { fieldId } from './checkout-values';
import styles from './choice-list.module.css';

type PaymentFieldsProps = {
  selected: PaymentMethod | null;
  offered: readonly PaymentMethod[];
  error: string | undefined;
};

/** How the buyer pays. What is not for their country is not offered. */
export function PaymentFields({ selected, offered, error }: PaymentFieldsProps) {
  const id = fieldId('paymentMethod');
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>Payment</legend>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
      {/* A new key where a method comes or goes, so that the radios take their default again. */}
      <div key={offered.join()} className={styles.choices}>
        {offered.map((method, index) => (
          <label key={method} className={styles.choice}>
            <input
              type="radio"
              name="paymentMethod"
              id={index === 0 ? id : undefined}
              value={method}
              defaultChecked={selected === method}
            />
            <span className={styles.title}>{PAYMENT_METHOD_TEXTS[method].name}</span>
            <span className={styles.detail}>{PAYMENT_METHOD_TEXTS[method].detail}</span>
          </label>
        ))}
      </div>
      {offered.length === 0 ? (
        <p>We can’t take a payment for orders to this country at the moment. Please write to us.</p>
      ) : null}
    </fieldset>
  );
}
