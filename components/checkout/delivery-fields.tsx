import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { DeliveryChoice } from '@/lib/checkout/delivery';
import { formatMoney } from '@/lib/core/money';
import { fieldId } from './checkout-values';
import styles from './choice-list.module.css';
import { deliveryDays } from './delivery-choice';
import type { DeliveryOptions } from './use-checkout';

type DeliveryFieldsProps = {
  options: DeliveryOptions;
  selected: DeliveryChoice | null;
  error: string | undefined;
};

/** The delivery options for the chosen country, each with its price and days. */
export function DeliveryFields({ options, selected, error }: DeliveryFieldsProps) {
  const id = fieldId('deliveryOption');
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>Delivery</legend>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
      <div className={`${styles.choices} ${options.isLoading ? styles.loading : ''}`} aria-live="polite">
        {options.isLoading ? (
          <div className={styles.skeleton}>
            <Skeleton label="Looking up delivery to this country" lines={2} />
          </div>
        ) : null}
        {options.choices.map((choice, index) => (
          // A new list makes new radios, which take their default: one of them is always chosen.
          <label key={`${options.revision}-${choice.quote.code}`} className={styles.choice}>
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
        {options.choices.length === 0 ? <p>We don’t deliver to this country yet.</p> : null}
      </div>
      <noscript>
        <p className={styles.detail}>Changed the country or delivery?</p>
        <Button variant="secondary" formAction="/api/checkout/draft" formNoValidate>
          Update delivery and total
        </Button>
      </noscript>
    </fieldset>
  );
}
