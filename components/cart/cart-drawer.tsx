'use client';

import { ButtonLink } from '@/components/ui/button-link';
import { Dialog } from '@/components/ui/dialog';
import { Price } from '@/components/ui/price';
import styles from './cart-drawer.module.css';
import { CartLines } from './cart-lines';
import { closeCartDrawer } from './cart-store';
import { useCart } from './use-cart';

/** What is in the cart, beside the page, after something was added. */
export function CartDrawer() {
  const { cart, drawer } = useCart();
  return (
    <Dialog open={drawer === 'open'} onClose={closeCartDrawer} title="Your cart" placement="end">
      {cart ? (
        <CartLines cart={cart} whenEmpty={<p className={styles.empty}>Your cart is empty.</p>} />
      ) : null}
      {cart && cart.lines.length > 0 ? (
        <div className={styles.end}>
          <p className={styles.subtotal}>
            <span>Subtotal</span>
            <Price amountMinor={cart.subtotalMinor} currency={cart.currency} />
          </p>
          <p className={styles.hint}>Delivery is added at checkout.</p>
          <ButtonLink href="/checkout" full size="large">
            Go to checkout
          </ButtonLink>
          <ButtonLink href="/cart" look="quiet" full>
            See the whole cart
          </ButtonLink>
        </div>
      ) : null}
    </Dialog>
  );
}
