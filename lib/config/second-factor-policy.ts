import 'server-only';
import type { ServerConfig } from './env-schema';
import { getServerConfig } from './server-config';
import { isLiveKey } from './stripe-settings';

/**
 * Whether this shop runs in production, so that owners and managers must have a second factor: it is served over https,
 * or takes real money. The demo and tests, over http with a test key, only offer it.
 */
export function isSecondFactorEnforced(
  config: Pick<ServerConfig, 'SITE_URL' | 'STRIPE_SECRET_KEY'> = getServerConfig(),
): boolean {
  return config.SITE_URL.startsWith('https:') || isLiveKey(config.STRIPE_SECRET_KEY);
}
