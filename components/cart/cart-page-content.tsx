'use client';

import { type ReactNode, useEffect } from 'react';
import { CartLines } from '@/components/cart/lines/cart-lines';
import { CartPromotionSection } from '@/components/cart/promotion/cart-promotion-section';
import { hydrateCart } from '@/components/cart/store/cart-store';
import { useCart } from '@/components/cart/store/use-cart';
import { ButtonLink } from '@/components/ui/button-link';
import type { Cart } from '@/lib/cart/cart';
import styles from './cart-page-content.module.css';
import { CartTotals } from './cart-totals';
import { EmptyCart } from './empty-cart';

type CartPageContentProps = {
  initialCart: Cart;
  /** A code was just refused on this page without JavaScript. */
  isCodeRefused?: boolean;
  /** What stands below a cart that has something in it. */
  children?: ReactNode;
};

/** The cart as the server rendered it, kept up to date by the store where JavaScript is on. */
export function CartPageContent({ initialCart, isCodeRefused = false, children }: CartPageContentProps) {
  const cart = useCart().cart ?? initialCart;
  useEffect(() => hydrateCart(initialCart), [initialCart]);

  const isEmpty = cart.lines.length === 0;
  return (
    <div className={isEmpty ? undefined : styles.columns}>
      <CartLines cart={cart} emptyState={<EmptyCart />} />
      {isEmpty ? null : <CartSummary cart={cart} isCodeRefused={isCodeRefused} />}
      {children && !isEmpty ? <div className={styles.below}>{children}</div> : null}
    </div>
  );
}

function CartSummary({ cart, isCodeRefused }: { cart: Cart; isCodeRefused: boolean }) {
  const isBlocked = cart.notices.some((change) => change.code !== 'price_changed');
  return (
    <section className={styles.sum} aria-labelledby="cart-sum">
      <h2 id="cart-sum" className={styles.heading}>
        Total
      </h2>
      <CartPromotionSection cart={cart} isCodeRefused={isCodeRefused} />
      <CartTotals cart={cart} />
      {isBlocked ? (
        <p className={styles.blocked}>
          Something in your cart needs a look before you can go on. It is marked on the line.
        </p>
      ) : null}
      <ButtonLink href="/checkout" size="large" full variant={isBlocked ? 'secondary' : 'accent'}>
        Go to checkout
      </ButtonLink>
      <p className={styles.hint}>
        Pay in cash when the parcel arrives, or by card. Nothing is charged on this page.
      </p>
    </section>
  );
}
