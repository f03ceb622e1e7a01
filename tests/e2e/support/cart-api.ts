import { type APIRequestContext, expect } from '@playwright/test';
import { type Buyer, checkoutBody } from './buyer';

export type CartAnswer = {
  lines: { id: string; sku: string; quantity: number }[];
  totalMinor: number;
  notices: { code: string }[];
};

/** Fills the browser's cart without a page, for tests that are about what comes after. */
export async function putInCart(request: APIRequestContext, sku: string, quantity = 1): Promise<CartAnswer> {
  const response = await request.post('/api/cart/lines', { data: { sku, quantity } });
  expect(response.status(), await response.text()).toBe(200);
  return response.json();
}

/** Checks the browser's cart out without a page. @returns where to pay, or the order's page. */
export async function checkOut(
  request: APIRequestContext,
  { buyer, totalMinor, paymentMethod = 'card' }: { buyer: Buyer; totalMinor: number; paymentMethod?: string },
): Promise<{ orderNumber: string; redirectUrl: string }> {
  const response = await request.post('/api/checkout', {
    data: checkoutBody(buyer, { expectedTotalMinor: totalMinor, paymentMethod }),
  });
  expect(response.status(), await response.text()).toBe(200);
  return response.json();
}
