import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Problem } from '@/lib/http/problem';
import { readBody, type WithBody } from '@/lib/http/read-body';
import { logger } from '@/lib/log/logger';
import { verifyWebhook } from '@/lib/stripe/verify-webhook';
import type { NoticeVerdict } from '@/lib/workflows/process-notice';
import { handleStripeEvent } from './handle-stripe-event';

const LARGEST_EVENT_BYTES = 1024 * 1024;

export type WebhookReceipt = { received: true; verdict: NoticeVerdict };

/**
 * Takes a webhook of Stripe's: believes it by its signature, and draws its consequences.
 * @returns what Stripe is told, or the problem of a request that is not an event for this shop.
 * @throws when it must be delivered again.
 */
export async function answerWebhook(request: WithBody): Promise<Result<WebhookReceipt, Problem>> {
  const body = await readBody(request, LARGEST_EVENT_BYTES);
  if (!body.ok) return body;
  const rawBody = new TextDecoder().decode(body.value);
  const verified = verifyWebhook({ rawBody, signature: request.headers.get('stripe-signature') });
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
