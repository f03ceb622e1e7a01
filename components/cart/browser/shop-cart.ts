import type { Cart } from '@/lib/cart/cart';

/** What the script of the cart (cart-actions.js) offers to what is React. */
type ShopCart = {
  /** As it was last shown; null until it was fetched. */
  readonly current: Cart | null;
  /** Fetches the cart where this browser has one, and notifies the other tabs. */
  refresh: () => Promise<void>;
};

const shopCart = () => (window as Window & { shopCart?: ShopCart }).shopCart;

/** The server changed the cart by itself, as when a discount unlocked. */
export async function refreshCart(): Promise<void> {
  await shopCart()?.refresh();
}

export const readCart = (): Cart | null => shopCart()?.current ?? null;

/** For `useSyncExternalStore`; the first subscriber has the cart fetched. */
export function subscribeToCart(listener: () => void): () => void {
  document.addEventListener('cart:changed', listener);
  if (!readCart()) void refreshCart();
  return () => document.removeEventListener('cart:changed', listener);
}
