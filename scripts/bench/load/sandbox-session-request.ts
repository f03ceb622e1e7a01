import { randomUUID } from 'node:crypto';
import type { BenchServices } from '@/scripts/bench/setup/bench-services';
import { encodeRequest } from './encode-request';

const API_VERSION = '2026-10-28.endive';

/**
 * The request for a checkout session as the shop makes it (lib/stripe/create-checkout-session.ts), sent to the sandbox
 * without the shop: what it can do alone is the most that a checkout could get from it.
 */
export function sandboxSessionRequest(stripe: BenchServices['stripe']): Buffer {
  const id = randomUUID();
  const line = (index: number, name: string, amount: number) => ({
    [`line_items[${index}][quantity]`]: '1',
    [`line_items[${index}][price_data][currency]`]: 'pkr',
    [`line_items[${index}][price_data][unit_amount]`]: String(amount),
    [`line_items[${index}][price_data][product_data][name]`]: name,
  });
  const references = { order_id: id, order_number: '1001', payment_id: id };
  const metadata = (under: string) =>
    Object.fromEntries(Object.entries(references).map(([name, value]) => [`${under}[${name}]`, value]));
  return encodeRequest({
    port: stripe.port,
    method: 'POST',
    path: '/v1/checkout/sessions',
    headers: {
      Authorization: `Bearer ${stripe.secretKey}`,
      'Stripe-Version': API_VERSION,
      'Idempotency-Key': `checkout-session-${id}`,
    },
    form: {
      mode: 'payment',
      ...line(0, 'NUE™ Cupping Massager: Single', 680_000),
      ...line(1, 'Delivery: Standard delivery', 25_000),
      client_reference_id: id,
      customer_email: `buyer-${id}@example.com`,
      expires_at: String(Math.floor(Date.now() / 1000) + 3600),
      success_url: 'http://127.0.0.1/checkout/return?session_id={CHECKOUT_SESSION_ID}',
      cancel_url: 'http://127.0.0.1/checkout',
      'adaptive_pricing[enabled]': 'false',
      ...metadata('metadata'),
      ...metadata('payment_intent_data[metadata]'),
      'expand[0]': 'payment_intent',
    },
  });
}
