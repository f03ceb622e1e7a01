import { createHash } from 'node:crypto';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';

/**
 * Identifies repeated checkout requests: what was bought at which price, and all that was submitted. It can be computed
 * from a cart, and again from the order that was placed from it.
 */
export function checkoutFingerprint(input: {
  lines: readonly { sku: string; quantity: number; unitPriceMinor: number }[];
  request: CheckoutRequest;
  totalMinor: number;
  /** The code that takes something off; null for none. */
  promotionCode: string | null;
}): string {
  const lines = input.lines.map((line) => [line.sku, line.quantity, line.unitPriceMinor]);
  return createHash('sha256')
    .update(JSON.stringify([lines, input.request, input.totalMinor, input.promotionCode]))
    .digest('base64url');
}
