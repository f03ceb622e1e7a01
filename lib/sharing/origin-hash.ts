import 'server-only';
import { createHmac, hkdfSync } from 'node:crypto';
import { getServerConfig } from '@/lib/config/server-config';
import { addressNetworks, addressPrefix, clientAddress } from '@/lib/http/client-address';
import { isPublicAddress } from './address-block';

const PERIOD_MS = 30 * 24 * 60 * 60 * 1000;

/** The number of the thirty days in which a moment lies; each has a key of its own. */
export function originPeriod(now: Date): number {
  return Math.floor(now.getTime() / PERIOD_MS);
}

/**
 * Who sent a request, as shares and visits keep it: a keyed hash, so that a copy of the database names nobody. Two
 * requests can be compared only under the key of one period.
 *
 * Behind a public address the agent is left out: whoever sends requests from there can call themselves anything, and
 * must not become a friend of their own by it. An address that names no place (loopback, a private network, a proxy
 * that was not named in TRUSTED_PROXIES) is everybody's, and there the agent is all that tells people apart.
 */
export function originHash(input: { headers: Headers; period: number }): Buffer<ArrayBuffer> {
  const { headers, period } = input;
  const place = addressPrefix(headers);
  const agent = isPublicAddress(clientAddress(headers)) ? '' : (headers.get('user-agent') ?? '');
  return createHmac('sha256', keyOf(period)).update(`${place}\n${agent}`).digest() as Buffer<ArrayBuffer>;
}

/**
 * The networks that a request came from, as the bounds of unspent codes count them: the length of the prefix and a keyed
 * hash of it (`24:…`). None for an address that names no place.
 */
export function originNetworks(input: { headers: Headers; period: number }): string[] {
  const { headers, period } = input;
  if (!isPublicAddress(clientAddress(headers))) return [];
  return addressNetworks(headers).map(({ bits, name }) => {
    const hash = createHmac('sha256', keyOf(period)).update(`network ${bits}\n${name}`).digest('base64url');
    return `${bits}:${hash}`;
  });
}

let known: { period: number; secret: string; key: Buffer } | null = null;

function keyOf(period: number): Buffer {
  const secret = getServerConfig().AUTH_SECRET;
  if (known?.period === period && known.secret === secret) return known.key;
  const key = Buffer.from(hkdfSync('sha256', secret, '', `share origin ${period}`, 32));
  known = { period, secret, key };
  return key;
}
