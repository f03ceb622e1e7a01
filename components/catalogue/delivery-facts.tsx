import type { DeliveryQuote } from '@/lib/checkout/delivery';
import { formatMoney } from '@/lib/core/money';
import styles from './delivery-facts.module.css';

/** What delivery costs and how long it takes, and how to pay, in the figures of the shop's own settings. */
export function DeliveryFacts({ delivery }: { delivery: readonly DeliveryQuote[] }) {
  return (
    <dl className={styles.facts}>
      {delivery.map((quote) => (
        <div key={quote.code}>
          <dt>{quote.title}</dt>
          <dd>{describe(quote)}</dd>
        </div>
      ))}
      <div>
        <dt>Payment</dt>
        <dd>Cash when the parcel arrives, or by card on Stripe’s payment page. In rupees, either way.</dd>
      </div>
    </dl>
  );
}

function describe(quote: DeliveryQuote): string {
  const days = quote.minDays === quote.maxDays ? `${quote.minDays}` : `${quote.minDays} to ${quote.maxDays}`;
  const unit = quote.maxDays === 1 ? 'day' : 'days';
  const price = quote.regularPriceMinor === 0 ? 'Free' : formatMoney(quote.regularPriceMinor, quote.currency);
  const freeFrom =
    quote.freeFromSubtotalMinor === null || quote.regularPriceMinor === 0
      ? ''
      : `; free from ${formatMoney(quote.freeFromSubtotalMinor, quote.currency)}`;
  return `${price}, ${days} ${unit} within Pakistan${freeFrom}.`;
}
