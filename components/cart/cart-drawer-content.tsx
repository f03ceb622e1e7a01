import { CartLines } from '@/components/cart/lines/cart-lines';
import { ButtonLink } from '@/components/ui/button-link';
import { Price } from '@/components/ui/price';
import type { Cart } from '@/lib/cart/cart';
import { discountLabel } from '@/lib/discounts/discount-label';
import { goodsAfterDiscountMinor } from '@/lib/pricing/order-totals';
import styles from './cart-drawer-content.module.css';
import { cartProblemMessage } from './cart-problem';

/** What stands in the drawer of the cart. */
export function CartDrawerContent({ cart }: { cart: Cart }) {
  return (
    <>
      <CartLines cart={cart} emptyState={<p className={styles.empty}>Your cart is empty.</p>} />
      {cart.lines.length > 0 ? <DrawerEnd cart={cart} /> : null}
    </>
  );
}

function DrawerEnd({ cart }: { cart: Cart }) {
  return (
    <div className={styles.end}>
      <DrawerTotals cart={cart} />
      {cart.promotion?.problem ? (
        <p className={styles.problem}>
          {cart.promotion.code}: {cart.promotion.problem.detail}
        </p>
      ) : null}
      <p role="alert" className={styles.problem} data-cookies="blocked" hidden>
        {cartProblemMessage('cookies_blocked')}
      </p>
      <div className={styles.onward} data-cookies="kept">
        <p className={styles.hint}>Delivery is added at checkout.</p>
        <ButtonLink href="/checkout" full size="large">
          Go to checkout
        </ButtonLink>
        <ButtonLink href="/cart" variant="quiet" full>
          View cart
        </ButtonLink>
      </div>
    </div>
  );
}

/** The subtotal, less the discount if there is one. */
function DrawerTotals({ cart }: { cart: Cart }) {
  const { subtotalMinor, discountMinor, currency } = cart;
  if (discountMinor === 0) {
    return (
      <p className={styles.sum}>
        <span>Subtotal</span>
        <Price amountMinor={subtotalMinor} currency={currency} />
      </p>
    );
  }
  return (
    <>
      <p className={styles.row}>
        <span>Subtotal</span>
        <Price amountMinor={subtotalMinor} currency={currency} />
      </p>
      <p className={styles.row}>
        <span>{discountLabel(cart.promotionCode)}</span>
        <span className={styles.discount}>
          −<Price amountMinor={discountMinor} currency={currency} />
        </span>
      </p>
      <p className={styles.sum}>
        <span>With your discount</span>
        <Price amountMinor={goodsAfterDiscountMinor(cart)} currency={currency} />
      </p>
    </>
  );
}
