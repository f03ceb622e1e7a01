'use client';

import { CartLines } from '@/components/cart/lines/cart-lines';
import { cartProblemMessage } from '@/components/cart/store/cart-problem';
import { closeCartDrawer } from '@/components/cart/store/cart-store';
import { useCart } from '@/components/cart/store/use-cart';
import { ButtonLink } from '@/components/ui/button-link';
import { Dialog } from '@/components/ui/dialog';
import { Price } from '@/components/ui/price';
import type { Cart } from '@/lib/cart/cart';
import { discountLabel } from '@/lib/discounts/discount-label';
import { goodsAfterDiscountMinor } from '@/lib/pricing/order-totals';
import styles from './cart-drawer.module.css';

/** The cart in a drawer beside the page, opened after something was added. */
export function CartDrawer() {
  const { cart, drawer, areCookiesBlocked } = useCart();
  return (
    <Dialog open={drawer === 'open'} onClose={closeCartDrawer} title="Your cart" placement="end">
      {cart ? (
        <CartLines cart={cart} emptyState={<p className={styles.empty}>Your cart is empty.</p>} />
      ) : null}
      {cart && cart.lines.length > 0 ? (
        <div className={styles.end}>
          <DrawerTotals cart={cart} />
          {cart.promotion?.problem ? (
            <p className={styles.problem}>
              {cart.promotion.code}: {cart.promotion.problem.detail}
            </p>
          ) : null}
          {areCookiesBlocked ? (
            <p role="alert" className={styles.problem}>
              {cartProblemMessage('cookies_blocked')}
            </p>
          ) : (
            <>
              <p className={styles.hint}>Delivery is added at checkout.</p>
              <ButtonLink href="/checkout" full size="large">
                Go to checkout
              </ButtonLink>
              <ButtonLink href="/cart" variant="quiet" full>
                See the whole cart
              </ButtonLink>
            </>
          )}
        </div>
      ) : null}
    </Dialog>
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
