import Stripe from 'stripe';
import { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } from '../../support/test-shop';

const stripe = new Stripe(STRIPE_SECRET_KEY);

/** Posts a webhook to one server, signed as Stripe signs. @returns the status and the outcome. */
export async function postWebhook(
  serverUrl: string,
  event: object,
): Promise<{ status: number; verdict?: string }> {
  const payload = JSON.stringify(event);
  const signature = stripe.webhooks.generateTestHeaderString({ payload, secret: STRIPE_WEBHOOK_SECRET });
  const answer = await fetch(`${serverUrl}/api/webhooks/stripe`, {
    method: 'POST',
    body: payload,
    headers: { 'stripe-signature': signature },
  });
  const { verdict } = (await answer.json()) as { verdict?: string };
  return { status: answer.status, verdict };
}
