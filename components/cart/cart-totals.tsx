import type { Cart } from '@/lib/cart/cart';
import { formatMoney } from '@/lib/core/money';
import { formatPercentInput } from '@/lib/core/percent';
import { discountLabel } from '@/lib/discounts/discount-label';

import styles from './cart-totals.module.css';

/** The arithmetic of a cart, line by line, ending in what will be asked for. */
export function CartTotals({ cart }: { cart: Cart }) {
  const money = (amountMinor: number) => formatMoney(amountMinor, cart.currency);
  return (
    <dl className={styles.totals}>
      <div>
        <dt>Subtotal</dt>
        <dd>{money(cart.subtotalMinor)}</dd>
      </div>
      {cart.discountMinor > 0 ? (
        <div>
          <dt>{discountLabel(cart.promotionCode)}</dt>
          <dd>−{money(cart.discountMinor)}</dd>
        </div>
      ) : null}
      <div>
        <dt>Standard delivery in Pakistan</dt>
        <dd>{cart.deliveryMinor === 0 ? 'Free' : money(cart.deliveryMinor)}</dd>
      </div>
      <div className={styles.total}>
        <dt>Total</dt>
        <dd aria-live="polite">{money(cart.totalMinor)}</dd>
      </div>
      {cart.includedTaxBps > 0 ? (
        <div className={styles.tax}>
          <dt>Includes {formatPercentInput(cart.includedTaxBps)}% tax</dt>
          <dd>{money(cart.includedTaxMinor)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
