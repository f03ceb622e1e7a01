import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Problem } from '@/lib/http/problem';
import { type BodySource, readBody } from '@/lib/http/read-body';
import { logger } from '@/lib/log/logger';
import { CARD_BY_STRIPE } from '@/lib/workflows/payments/methods/card-by-stripe';
import type { StripeEventResult } from '@/lib/workflows/payments/process-stripe-event';
import { handleStripeEvent } from './handle-stripe-event';

const MAX_EVENT_BYTES = 1024 * 1024;

export type WebhookReceipt = { received: true; verdict: StripeEventResult };

/**
 * Receives a webhook of Stripe's: verifies its signature, and processes the event.
 * @returns the response to Stripe, or the problem of a request that is not an event for this shop.
 * @throws when it must be delivered again.
 */
export async function receiveWebhook(request: BodySource): Promise<Result<WebhookReceipt, Problem>> {
  const body = await readBody(request, MAX_EVENT_BYTES);
  if (!body.ok) return body;
  const rawBody = new TextDecoder().decode(body.value);
  const signature = request.headers.get('stripe-signature');
  const verified = CARD_BY_STRIPE.verifyNotification({ rawBody, signature });
  if (!verified.ok) {
    logger.warn({ refusal: verified.error }, 'a webhook was refused');
    return fail({ ...REFUSED, code: verified.error.code });
  }
  return succeed({ received: true, verdict: await handleStripeEvent(verified.value) });
}

const REFUSED: Omit<Problem, 'code'> = {
  status: 400,
  title: 'This is not an event for this shop',
  detail: 'Check the signing secret, the mode and the API version of the webhook endpoint in Stripe.',
};
