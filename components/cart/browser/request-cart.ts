import { type CartProblem, cartProblemMessage, parseCartProblem } from '@/components/cart/cart-problem';
import type { Cart } from '@/lib/cart/cart';

export type CartResponse = { cart: Cart } | { problem: CartProblem };

/** Fetches the cart, or changes it where there is a body. A lost connection is a problem like any other. */
export async function requestCart(path: string, body?: Record<string, unknown>): Promise<CartResponse> {
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: { Accept: 'application/json', ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
      // A change that was clicked still arrives when the next click leaves the page.
      keepalive: body !== undefined,
    });
    const responseBody: unknown = await response.json();
    return response.ok ? { cart: responseBody as Cart } : { problem: parseCartProblem(responseBody) };
  } catch {
    return { problem: { code: 'unreachable', detail: cartProblemMessage('unreachable') } };
  }
}
