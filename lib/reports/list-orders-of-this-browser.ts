import 'server-only';
import { readCartToken } from '@/lib/cart/cart-cookie';
import type { OrderSummary } from '@/lib/orders/order';
import { listOrdersOfCart } from '@/lib/orders/queries';

/** The orders placed with this browser, identified by its cart cookie. */
export async function listOrdersOfThisBrowser(): Promise<OrderSummary[]> {
  return listOrdersOfCart(await readCartToken());
}
