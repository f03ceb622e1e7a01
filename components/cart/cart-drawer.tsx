'use client';

import { ButtonLink } from '@/components/ui/button-link';
import { Dialog } from '@/components/ui/dialog';
import { Price } from '@/components/ui/price';
import type { CartView } from '@/lib/cart/cart';
import { subtractMinor } from '@/lib/core/money';
import { discountLabel } from '@/lib/discounts/discount-label';
import styles from './cart-drawer.module.css';
import { CartLines } from './cart-lines';
import { describeCartProblem } from './cart-problem';
import { closeCartDrawer } from './cart-store';
import { useCart } from './use-cart';

/** What is in the cart, beside the page, after something was added. */
export function CartDrawer() {
  const { cart, drawer, isForgotten } = useCart();
  return (
    <Dialog open={drawer === 'open'} onClose={closeCartDrawer} title="Your cart" placement="end">
      {cart ? (
        <CartLines cart={cart} whenEmpty={<p className={styles.empty}>Your cart is empty.</p>} />
      ) : null}
      {cart && cart.lines.length > 0 ? (
        <div className={styles.end}>
          <DrawerSum cart={cart} />
          {cart.promotion?.problem ? (
            <p className={styles.obstacle}>
              {cart.promotion.code}: {cart.promotion.problem.detail}
            </p>
          ) : null}
          {isForgotten ? (
            <p role="alert" className={styles.obstacle}>
              {describeCartProblem('cookies_blocked')}
            </p>
          ) : (
            <>
              <p className={styles.hint}>Delivery is added at checkout.</p>
              <ButtonLink href="/checkout" full size="large">
                Go to checkout
              </ButtonLink>
              <ButtonLink href="/cart" look="quiet" full>
                See the whole cart
              </ButtonLink>
            </>
          )}
        </div>
      ) : null}
    </Dialog>
  );
}

/** What the goods come to; with a discount, how. */
function DrawerSum({ cart }: { cart: CartView }) {
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
      <p className={styles.part}>
        <span>Subtotal</span>
        <Price amountMinor={subtotalMinor} currency={currency} />
      </p>
      <p className={styles.part}>
        <span>{discountLabel(cart.promotionCode)}</span>
        <span className={styles.less}>
          −<Price amountMinor={discountMinor} currency={currency} />
        </span>
      </p>
      <p className={styles.sum}>
        <span>With your discount</span>
        <Price amountMinor={subtractMinor(subtotalMinor, discountMinor)} currency={currency} />
      </p>
    </>
  );
}
