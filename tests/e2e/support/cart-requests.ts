import { type APIRequestContext, expect } from '@playwright/test';
import { type Buyer, checkoutBody } from './buyer';

export type CartResponse = {
  lines: { id: string; sku: string; quantity: number }[];
  totalMinor: number;
  notices: { code: string }[];
};

/** Adds to the browser's cart by a request, for tests that are about later steps. */
export async function addToCart(
  request: APIRequestContext,
  sku: string,
  quantity = 1,
): Promise<CartResponse> {
  const response = await request.post('/api/cart/lines', { data: { sku, quantity } });
  expect(response.status(), await response.text()).toBe(200);
  return response.json();
}

/** Checks the browser's cart out by a request. @returns the URL of the checkout session, or of the order. */
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
