import type { Cart } from '@/lib/cart/cart';
import styles from './cart-region.module.css';
import { type CartView, renderCart } from './render-cart';

type CartRegionProps = {
  view: CartView;
  /** Null where it is shown only after it changed. */
  cart: Cart | null;
  /** A code was just refused without JavaScript. */
  isCodeRefused?: boolean;
};

/** What shows the cart. The script of the cart changes what is within, so React leaves that alone when it hydrates. */
export async function CartRegion({ view, cart, isCodeRefused }: CartRegionProps) {
  return (
    <div
      data-cart={view}
      className={styles.region}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React, from components of the shop.
      dangerouslySetInnerHTML={{ __html: cart ? await renderCart(cart, { view, isCodeRefused }) : '' }}
    />
  );
}
