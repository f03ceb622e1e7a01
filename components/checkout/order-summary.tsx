import { cartChangeMessage } from '@/components/cart/lines/cart-change-message';
import { Alert } from '@/components/ui/alert';
import { Thumbnail } from '@/components/ui/thumbnail';
import type { Cart } from '@/lib/cart/cart';
import type { DeliveryChoice } from '@/lib/checkout/delivery';
import { formatMoney } from '@/lib/core/money';
import { formatPercentInput } from '@/lib/core/percent';
import { discountLabel } from '@/lib/discounts/discount-label';
import styles from './order-summary.module.css';

/** What is bought and what it costs, delivery included, with everything that changed since it was put in the cart. */
export function OrderSummary({ cart, choice }: { cart: Cart; choice: DeliveryChoice | null }) {
  const money = (amountMinor: number) => formatMoney(amountMinor, cart.currency);
  return (
    <section className={styles.summary} aria-labelledby="order-summary">
      <div className={styles.heading}>
        <h2 id="order-summary">Your order</h2>
        <a href="/cart">Change</a>
      </div>
      <ul className={styles.lines}>
        {cart.lines.map((line) => (
          <li key={line.id}>
            <Thumbnail name={line.pictureName} size={64} />
            <span className={styles.title}>
              {line.title}
              <span className={styles.quantity}>
                {line.quantity} × {money(line.unitPriceMinor)}
              </span>
            </span>
            <span className={styles.amount}>{money(line.lineTotalMinor)}</span>
            {cart.notices
              .filter(({ lineId }) => lineId === line.id)
              .map((change) => (
                <Alert key={change.code} tone="caution" className={styles.change}>
                  {cartChangeMessage(change, cart.currency)}
                </Alert>
              ))}
          </li>
        ))}
      </ul>
      {cart.promotion?.problem ? (
        <Alert tone="caution" title={`${cart.promotion.code} doesn’t apply`}>
          {cart.promotion.problem.detail}
        </Alert>
      ) : null}
      <dl className={styles.totals}>
        <Row label="Subtotal" value={money(cart.subtotalMinor)} />
        {cart.discountMinor > 0 ? (
          <Row label={discountLabel(cart.promotionCode)} value={`−${money(cart.discountMinor)}`} />
        ) : null}
        {choice ? (
          <Row
            label="Delivery"
            value={choice.quote.priceMinor === 0 ? 'Free' : money(choice.quote.priceMinor)}
          />
        ) : null}
        <div className={styles.total}>
          <dt>Total</dt>
          <dd aria-live="polite">{money(choice?.totals.totalMinor ?? cart.totalMinor)}</dd>
        </div>
        {cart.includedTaxBps > 0 ? (
          <Row
            label={`Includes ${formatPercentInput(cart.includedTaxBps)}% tax`}
            value={money(choice?.totals.includedTaxMinor ?? cart.includedTaxMinor)}
          />
        ) : null}
      </dl>
    </section>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
