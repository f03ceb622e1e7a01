import { formatMoney } from '@/lib/core/money';
import { formatPercentInput } from '@/lib/core/percent';
import { discountLabel } from '@/lib/discounts/discount-label';
import { addressLinesOf } from '@/lib/orders/address-lines';
import type { CustomerOrder } from '@/lib/orders/order';
import { lineGrossMinor } from '@/lib/pricing/order-totals';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import styles from './order-details.module.css';

/** What was bought, for how much, and where it goes: as it was agreed on, whatever the catalogue says today. */
export function OrderDetails({ order }: { order: CustomerOrder }) {
  return (
    <div className={styles.details}>
      <section aria-labelledby="order-lines">
        <h2 id="order-lines">What you ordered</h2>
        <OrderLines order={order} />
        <OrderAmounts order={order} />
      </section>
      <div className={styles.facts}>
        <div>
          <h2>Delivery</h2>
          <p>{order.deliveryOptionTitle}</p>
          <DeliveryAddress address={order.shippingAddress} />
        </div>
        <div>
          <h2>Payment</h2>
          <p>{PAYMENT_METHOD_TEXTS[order.paymentMethod].onOrder}</p>
          <h2>Contact</h2>
          <p className={styles.wraps}>{order.email}</p>
        </div>
      </div>
    </div>
  );
}

function OrderLines({ order }: { order: CustomerOrder }) {
  return (
    <ul className={styles.lines}>
      {order.lines.map((line) => (
        <li key={line.sku}>
          <span>
            {line.title}
            <span className={styles.quantity}>
              {line.variantTitle} · {line.quantity} × {formatMoney(line.unitPriceMinor, order.currency)}
            </span>
          </span>
          <span className={styles.amount}>{formatMoney(lineGrossMinor(line), order.currency)}</span>
        </li>
      ))}
    </ul>
  );
}

function OrderAmounts({ order }: { order: CustomerOrder }) {
  const money = (amountMinor: number) => formatMoney(amountMinor, order.currency);
  return (
    <dl className={styles.amounts}>
      <Amount label="Subtotal" value={money(order.subtotalMinor)} />
      {order.discountMinor > 0 ? (
        <Amount label={discountLabel(order.promotionCode)} value={`−${money(order.discountMinor)}`} />
      ) : null}
      <Amount label="Delivery" value={order.deliveryMinor === 0 ? 'Free' : money(order.deliveryMinor)} />
      {order.taxAddedMinor > 0 ? <Amount label="Tax" value={money(order.taxAddedMinor)} /> : null}
      <div className={styles.total}>
        <dt>Total</dt>
        <dd>{money(order.totalMinor)}</dd>
      </div>
      {order.includedTaxBps > 0 ? (
        <Amount
          label={`Includes ${formatPercentInput(order.includedTaxBps)}% tax`}
          value={money(order.includedTaxMinor)}
        />
      ) : null}
    </dl>
  );
}

function Amount({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function DeliveryAddress({ address }: { address: CustomerOrder['shippingAddress'] }) {
  return (
    <address className={styles.address}>
      {/* A name may run from right to left: each line finds its own direction. */}
      {addressLinesOf(address).map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
    </address>
  );
}
