import type { CartView } from '@/lib/cart/cart';
import { type CartProblem, describeCartProblem, readCartProblem } from './cart-problem';

export type CartAnswer = { cart: CartView } | { problem: CartProblem };

/** Asks for the cart, or changes it where there is a body. A lost connection is a problem like any other. */
export async function requestCart(path: string, body?: Record<string, unknown>): Promise<CartAnswer> {
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: { Accept: 'application/json', ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
      // A change that was clicked still arrives when the next click leaves the page.
      keepalive: body !== undefined,
    });
    const answer: unknown = await response.json();
    return response.ok ? { cart: answer as CartView } : { problem: readCartProblem(answer) };
  } catch {
    return { problem: { code: 'unreachable', detail: describeCartProblem('unreachable') } };
  }
}
