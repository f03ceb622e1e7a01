import type { DeliveryOptionRate, InternationalDelivery } from '@/lib/checkout/delivery';
import { summarisePaymentAtStart } from '@/lib/pricing/payment-summary';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import styles from './delivery-facts.module.css';
import { deliveryChargeLabel, deliveryDaysLabel, destinationLabel } from './delivery-labels';

type DeliveryFactsProps = {
  /** Within Pakistan. */
  delivery: readonly DeliveryOptionRate[];
  abroad: readonly InternationalDelivery[];
};

/** How long delivery takes and what it costs, here and abroad, and how to pay, in the figures of the shop's own settings. */
export function DeliveryFacts({ delivery, abroad }: DeliveryFactsProps) {
  const methods = listConfiguredPaymentMethods();
  return (
    <dl className={styles.facts}>
      {delivery.map((quote) => (
        <div key={quote.code}>
          <dt>{quote.title}</dt>
          <dd>
            <p className={styles.estimate}>{deliveryDaysLabel(quote)} within Pakistan</p>
            <p>{deliveryChargeLabel(quote)}</p>
          </dd>
        </div>
      ))}
      {abroad.map((option) => (
        <div key={option.code}>
          <dt>{option.title}</dt>
          <dd>
            <p className={styles.estimate}>{deliveryDaysLabel(option)} abroad</p>
            {option.rates.map((rate) => (
              <p key={destinationLabel(rate)}>
                {deliveryChargeLabel(rate)} {destinationLabel(rate)}
              </p>
            ))}
          </dd>
        </div>
      ))}
      {abroad.length === 0 ? (
        <div>
          <dt>Other countries</dt>
          <dd>We deliver within Pakistan only.</dd>
        </div>
      ) : null}
      <div>
        <dt>Payment</dt>
        <dd>
          <p className={styles.estimate}>{summarisePaymentAtStart({ methods, as: 'what' })}</p>
          <p>
            {summarisePaymentAtStart({ methods, as: 'where' })}. All prices are in Pakistani rupees (PKR).
          </p>
        </dd>
      </div>
    </dl>
  );
}
