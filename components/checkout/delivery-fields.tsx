import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { formatMoney } from '@/lib/core/money';
import { fieldId } from './checkout-values';
import styles from './choice-list.module.css';
import { type DeliveryChoice, deliveryDays } from './delivery-choice';
import type { DeliveryOffer } from './use-checkout';

type DeliveryFieldsProps = {
  offer: DeliveryOffer;
  selected: DeliveryChoice | null;
  error: string | undefined;
};

/** The ways to deliver to the chosen country, each with its price and days. */
export function DeliveryFields({ offer, selected, error }: DeliveryFieldsProps) {
  const id = fieldId('deliveryOption');
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>Delivery</legend>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
      <div className={`${styles.choices} ${offer.isLate ? styles.late : ''}`} aria-live="polite">
        {offer.isLate ? (
          <div className={styles.skeleton}>
            <Skeleton label="Looking up the delivery to this country" lines={2} />
          </div>
        ) : null}
        {offer.choices.map((choice, index) => (
          // A new offer makes new radios, which take their default: one of them is always chosen.
          <label key={`${offer.revision}-${choice.quote.code}`} className={styles.choice}>
            <input
              type="radio"
              name="deliveryOption"
              id={index === 0 ? id : undefined}
              value={choice.quote.code}
              defaultChecked={choice.quote.code === selected?.quote.code}
            />
            <span className={styles.title}>{choice.quote.title}</span>
            <span>
              {choice.quote.priceMinor === 0
                ? 'Free'
                : formatMoney(choice.quote.priceMinor, choice.quote.currency)}
            </span>
            <span className={styles.detail}>{deliveryDays(choice.quote)}</span>
          </label>
        ))}
        {offer.choices.length === 0 ? <p>We do not deliver to this country yet.</p> : null}
      </div>
      <noscript>
        <p className={styles.detail}>Chosen another country or delivery?</p>
        <Button look="secondary" formAction="/api/checkout/draft" formNoValidate>
          Update delivery and total
        </Button>
      </noscript>
    </fieldset>
  );
}
