import 'server-only';
import { sha256 } from '@/lib/core/ids';
import { addressNetworks, addressPrefix, clientAddress } from '@/lib/http/client-address';
import type { Limit } from '@/lib/http/rate-limit';
import { isPublicAddress } from './address-block';

const PER_VISITOR: Limit = { name: 'share-visitor', points: 30, perSeconds: 600 };
/** A campus or a carrier may come from one address; the limit is there for programs. */
const PER_ADDRESS: Limit = { name: 'share-address', points: 600, perSeconds: 600 };

/**
 * Shares that may begin in a day from one network, by the length of its prefix: many people at one address (a family, a
 * campus, a carrier) have room, and a farm gains little by going through the addresses of a prefix that is its own.
 */
const PER_DAY = { 64: 400, 56: 800, 48: 1_600, 32: 400, 24: 1_600 } as const;
const DAY_SECONDS = 86_400;

/** What a new share is counted under besides, for a day. An address that names no place is everybody's: not counted. */
export function dailyShareLimits(headers: Headers): { limit: Limit; key: string }[] {
  if (!isPublicAddress(clientAddress(headers))) return [];
  return addressNetworks(headers).map(({ bits, name }) => ({
    limit: { name: `share-day-${bits}`, points: PER_DAY[bits], perSeconds: DAY_SECONDS },
    key: name,
  }));
}

/** What a new share is counted under: the visitor's cookie if there is one, and the place, which no header chooses. */
export function startShareLimits(input: {
  visitorToken: string | null;
  headers: Headers;
}): { limit: Limit; key: string }[] {
  const ofPlace = { limit: PER_ADDRESS, key: addressPrefix(input.headers) };
  if (!input.visitorToken) return [ofPlace];
  return [{ limit: PER_VISITOR, key: sha256(input.visitorToken).toString('hex') }, ofPlace];
}
