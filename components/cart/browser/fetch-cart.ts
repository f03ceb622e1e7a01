import type { Cart } from '@/lib/cart/cart';

/** Fetches the cart; null when the shop does not answer, or refuses. */
export async function fetchCart(): Promise<Cart | null> {
  try {
    const response = await fetch('/api/cart', { headers: { Accept: 'application/json' } });
    return response.ok ? ((await response.json()) as Cart) : null;
  } catch {
    return null;
  }
}
