import 'server-only';
import { sha256 } from '@/lib/core/ids';
import { addressNetworks, addressPrefix, clientAddress } from '@/lib/http/client-address';
import type { RateLimit } from '@/lib/http/rate-limit';
import { isPublicIp } from '@/lib/sharing/visits/ip-ranges';

const PER_VISITOR: RateLimit = { name: 'share-visitor', points: 30, perSeconds: 600 };
/** A campus or a carrier may come from one address; the limit is against scripts. */
const PER_ADDRESS: RateLimit = { name: 'share-address', points: 600, perSeconds: 600 };

/**
 * Shares that may start in a day from one client network, by prefix length: enough for many people at one address (a
 * family, a campus, a carrier), while an abuser gains little by rotating through the addresses of their own prefix.
 */
const PER_DAY = { 64: 400, 56: 800, 48: 1_600, 32: 400, 24: 1_600 } as const;
const DAY_SECONDS = 86_400;

/** The daily rate limits of a new share. A private address is shared by everybody: not counted. */
export function dailyShareLimits(headers: Headers): { limit: RateLimit; key: string }[] {
  if (!isPublicIp(clientAddress(headers))) return [];
  return addressNetworks(headers).map(({ bits, name }) => ({
    limit: { name: `share-day-${bits}`, points: PER_DAY[bits], perSeconds: DAY_SECONDS },
    key: name,
  }));
}

/** The rate limits of a new share: by the visitor's cookie if there is one, and by the address prefix, which no header can set. */
export function startShareLimits(input: {
  visitorToken: string | null;
  headers: Headers;
}): { limit: RateLimit; key: string }[] {
  const byAddress = { limit: PER_ADDRESS, key: addressPrefix(input.headers) };
  if (!input.visitorToken) return [byAddress];
  return [{ limit: PER_VISITOR, key: sha256(input.visitorToken).toString('hex') }, byAddress];
}
