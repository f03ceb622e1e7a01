import { useSyncExternalStore } from 'react';
import { getCartState, getServerCartState, subscribeToCart } from './cart-store';

/** The cart of this browser; nothing is known while the page is rendered on the server. */
export function useCart() {
  return useSyncExternalStore(subscribeToCart, getCartState, getServerCartState);
}
