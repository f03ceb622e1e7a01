import 'server-only';
import Stripe from 'stripe';
import { getStripeSettings } from '@/lib/config/stripe-settings';
import { annotateSpan } from '@/lib/tracing/traced';
import { StripeNotConfigured } from './stripe-errors';

/** The API version whose shapes this code was written against. */
export const STRIPE_API_VERSION = '2026-10-28.endive';
const REQUEST_TIMEOUT_MS = 10_000;
const RETRIES = 2;

let client: Stripe | undefined;

/** The Stripe SDK, pointed at Stripe, or at the sandbox when STRIPE_API_BASE says so. @throws StripeNotConfigured */
export function getStripe(): Stripe {
  client ??= createClient();
  return client;
}

function createClient(): Stripe {
  const settings = getStripeSettings();
  if (!settings) throw new StripeNotConfigured();
  const stripe = new Stripe(settings.secretKey, {
    apiVersion: STRIPE_API_VERSION,
    timeout: REQUEST_TIMEOUT_MS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    ...stripeEndpoint(settings.apiBase),
  });
  stripe.on('request', ({ method, path }: { method: string; path: string }) =>
    annotateSpan({ 'http.request.method': method, 'url.path': path.split('?', 1)[0] }),
  );
  return stripe;
}

/** Where the SDK is to send its requests. @param base STRIPE_API_BASE; Stripe itself without one. */
export function stripeEndpoint(base: string | null): Stripe.StripeConfig {
  if (!base) return {};
  const url = new URL(base);
  const isPlain = url.protocol === 'http:';
  return {
    host: url.hostname,
    port: Number(url.port || (isPlain ? 80 : 443)),
    protocol: isPlain ? 'http' : 'https',
  };
}
