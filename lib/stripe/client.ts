import 'server-only';
import Stripe from 'stripe';
import { getServerConfig } from '@/lib/config/server-config';
import { annotateSpan } from '@/lib/tracing/traced';

/** The API version whose shapes this code was written against. */
export const STRIPE_API_VERSION = '2026-10-28.endive';
const REQUEST_TIMEOUT_MS = 10_000;
const RETRIES = 2;

let client: Stripe | undefined;

/** The Stripe SDK, pointed at Stripe, or at the sandbox when STRIPE_API_BASE says so. */
export function getStripe(): Stripe {
  client ??= createClient();
  return client;
}

function createClient(): Stripe {
  const config = getServerConfig();
  const stripe = new Stripe(config.STRIPE_SECRET_KEY, {
    apiVersion: STRIPE_API_VERSION,
    timeout: REQUEST_TIMEOUT_MS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    ...stripeEndpoint(config.STRIPE_API_BASE),
  });
  stripe.on('request', ({ method, path }: { method: string; path: string }) =>
    annotateSpan({ 'http.request.method': method, 'url.path': path.split('?', 1)[0] }),
  );
  return stripe;
}

/** Where the SDK is to send its requests. @param base STRIPE_API_BASE; Stripe itself without one. */
export function stripeEndpoint(base: string | undefined): Stripe.StripeConfig {
  if (!base) return {};
  const url = new URL(base);
  const isPlain = url.protocol === 'http:';
  return {
    host: url.hostname,
    port: Number(url.port || (isPlain ? 80 : 443)),
    protocol: isPlain ? 'http' : 'https',
  };
}
