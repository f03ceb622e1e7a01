import 'server-only';
import Stripe from 'stripe';
import { z } from 'zod';
import { getStripeSettings } from '@/lib/config/stripe-settings';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getStripe, STRIPE_API_VERSION } from './client';
import { StripeNotConfigured } from './stripe-errors';

/** Every event type that the SDK knows. */
export type StripeEventType = Stripe.Event['type'];

/** A verified webhook event of Stripe's; its object is only a hint about what to fetch from Stripe. */
export type StripeEvent = {
  id: string;
  type: string;
  objectId: string | null;
  createdAt: Date;
  /** It has been processed before, and staff have asked for it to be processed again. */
  isReprocessed?: boolean;
};

export type WebhookRefusal =
  | { code: 'invalid_signature' }
  | { code: 'malformed' }
  | { code: 'wrong_mode' }
  | { code: 'wrong_api_version'; apiVersion: string | null };

const TOLERANCE_S = 300;
/** The SDK throws for one that is there and empty. */
const SIGNATURE = /(?:^|,)v1=[0-9a-f]{64}(?:,|$)/i;
const MAX_TIMESTAMP_S = 253_402_300_799;

// The SDK's types promise this much, its code checks none of it.
const token = z.string().regex(/^[\x21-\x7e]{1,255}$/);
const signedEvent = z.object({
  id: token,
  type: token,
  created: z.int().min(0).max(MAX_TIMESTAMP_S),
  livemode: z.boolean(),
  api_version: z.string().nullable(),
  data: z.object({ object: z.object({ id: token.optional() }) }),
});
type SignedEvent = z.infer<typeof signedEvent>;

/**
 * Believes a webhook body only with Stripe's signature over its raw bytes, made within five minutes of now in either
 * direction, for our mode and our API version (commerce rule 10).
 * @throws StripeNotConfigured
 */
export function verifyWebhook(input: {
  rawBody: string;
  signature: string | null;
  now?: Date;
}): Result<StripeEvent, WebhookRefusal> {
  const settings = getStripeSettings();
  if (!settings) throw new StripeNotConfigured();
  const nowS = (input.now ?? new Date()).getTime() / 1000;
  const signedAt = Number(/(?:^|,)t=(\d+)(?:,|$)/.exec(input.signature ?? '')?.[1]);
  // The SDK refuses what is too old but takes any time in the future.
  if (!input.signature || !SIGNATURE.test(input.signature) || !(signedAt <= nowS + TOLERANCE_S))
    return fail({ code: 'invalid_signature' });
  const { rawBody, signature } = input;
  const event = constructEvent({ rawBody, signature, secret: settings.webhookSecret });
  if (!event.ok) return event;
  const { id, type, created, livemode, api_version: apiVersion, data } = event.value;
  if (livemode !== settings.isLive) return fail({ code: 'wrong_mode' });
  if (apiVersion !== STRIPE_API_VERSION) return fail({ code: 'wrong_api_version', apiVersion });
  return succeed({ id, type, objectId: data.object.id ?? null, createdAt: new Date(created * 1000) });
}

function constructEvent(input: {
  rawBody: string;
  signature: string;
  secret: string;
}): Result<SignedEvent, WebhookRefusal> {
  const { rawBody, signature, secret } = input;
  try {
    const signed: unknown = getStripe().webhooks.constructEvent(rawBody, signature, secret, TOLERANCE_S);
    const event = signedEvent.safeParse(signed);
    return event.success ? succeed(event.data) : fail({ code: 'malformed' });
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError)
      return fail({ code: 'invalid_signature' });
    // A body that is signed and no JSON is a SyntaxError; one that is `null`, a TypeError.
    if (error instanceof SyntaxError || error instanceof TypeError) return fail({ code: 'malformed' });
    throw error;
  }
}
