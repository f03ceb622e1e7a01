import 'server-only';
import type { ServerConfig } from './env-schema';
import { getServerConfig } from './server-config';

/** How the shop reaches Stripe. */
export type StripeSettings = {
  secretKey: string;
  webhookSecret: string;
  /** The sandbox in place of Stripe itself. */
  apiBase: string | null;
  /** It moves real money. */
  isLive: boolean;
};

type StripeVariables = Pick<ServerConfig, 'STRIPE_SECRET_KEY' | 'STRIPE_WEBHOOK_SECRET' | 'STRIPE_API_BASE'>;

/** How the shop reaches Stripe; null where it is not set up, so that the shop takes no cards. */
export function getStripeSettings(config: StripeVariables = getServerConfig()): StripeSettings | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE } = config;
  // One without the other is refused when the environment is read.
  if (!secretKey || !webhookSecret) return null;
  return { secretKey, webhookSecret, apiBase: STRIPE_API_BASE ?? null, isLive: isLiveKey(secretKey) };
}

/** Whether the shop can ask Stripe anything, and be told by it. */
export function isStripeSetUp(): boolean {
  return getStripeSettings() !== null;
}

/** Whether a secret key of Stripe's moves real money. */
export function isLiveKey(secretKey: string | null | undefined): boolean {
  return secretKey?.includes('_live_') ?? false;
}
