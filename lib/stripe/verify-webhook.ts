import 'server-only';
import Stripe from 'stripe';
import { getServerConfig } from '@/lib/config/server-config';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getStripe, STRIPE_API_VERSION } from './client';

/** What an event says; its object is only a hint about what to ask Stripe again. */
export type StripeNotice = {
  id: string;
  type: string;
  objectId: string | null;
  createdAt: Date;
};

export type WebhookRefusal =
  | { code: 'invalid_signature' }
  | { code: 'malformed' }
  | { code: 'wrong_mode' }
  | { code: 'wrong_api_version'; apiVersion: string | null };

const TOLERANCE_S = 300;

/**
 * Believes a webhook body only with Stripe's signature over its raw bytes, made within five minutes of now in either
 * direction, for our mode and our API version (commerce rule 10).
 */
export function verifyWebhook(input: {
  rawBody: string;
  signature: string | null;
  now?: Date;
}): Result<StripeNotice, WebhookRefusal> {
  const nowS = (input.now ?? new Date()).getTime() / 1000;
  const signedAt = Number(/(?:^|,)t=(\d+)(?:,|$)/.exec(input.signature ?? '')?.[1]);
  // The SDK refuses what is too old but takes any time in the future.
  if (!input.signature || !(signedAt <= nowS + TOLERANCE_S)) return fail({ code: 'invalid_signature' });
  const event = constructEvent(input.rawBody, input.signature);
  if (!event.ok) return event;
  const isLiveShop = getServerConfig().STRIPE_SECRET_KEY.includes('_live_');
  if (event.value.livemode !== isLiveShop) return fail({ code: 'wrong_mode' });
  if (event.value.api_version !== STRIPE_API_VERSION) {
    return fail({ code: 'wrong_api_version', apiVersion: event.value.api_version });
  }
  const { object } = event.value.data;
  return succeed({
    id: event.value.id,
    type: event.value.type,
    objectId: 'id' in object && typeof object.id === 'string' ? object.id : null,
    createdAt: new Date(event.value.created * 1000),
  });
}

function constructEvent(rawBody: string, signature: string): Result<Stripe.Event, WebhookRefusal> {
  try {
    const secret = getServerConfig().STRIPE_WEBHOOK_SECRET;
    return succeed(getStripe().webhooks.constructEvent(rawBody, signature, secret, TOLERANCE_S));
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError)
      return fail({ code: 'invalid_signature' });
    if (error instanceof SyntaxError) return fail({ code: 'malformed' });
    throw error;
  }
}
