import type { CartView } from '@/lib/cart/cart';

/** The cart as it stands now, or null when it cannot be had. */
export async function fetchCart(): Promise<CartView | null> {
  try {
    const response = await fetch('/api/cart', { headers: { Accept: 'application/json' } });
    if (!response.ok) return null;
    const cart: CartView = await response.json();
    return cart;
  } catch {
    return null;
  }
}
