import 'server-only';
import { createHmac, hkdfSync } from 'node:crypto';
import { getServerConfig } from '@/lib/config/server-config';
import { addressNetworks, addressPrefix, clientAddress } from '@/lib/http/client-address';
import { isPublicIp } from './ip-ranges';

const PERIOD_MS = 30 * 24 * 60 * 60 * 1000;

/** The number of the thirty-day period of a moment; each period has a key of its own. */
export function fingerprintPeriod(now: Date): number {
  return Math.floor(now.getTime() / PERIOD_MS);
}

/**
 * The client of a request, as shares and visits store it: a keyed hash, so that a copy of the database names nobody. Two
 * requests can be compared only under the key of one period.
 *
 * For a public IP address the user agent is left out: a client can set it freely, and must not count as a friend of its
 * own by changing it. A private address (loopback, a private network, a proxy that is not in TRUSTED_PROXIES) is shared
 * by everybody, and there only the user agent distinguishes clients.
 */
export function clientFingerprint(input: { headers: Headers; period: number }): Buffer<ArrayBuffer> {
  const { headers, period } = input;
  const networkPrefix = addressPrefix(headers);
  const agent = isPublicIp(clientAddress(headers)) ? '' : (headers.get('user-agent') ?? '');
  return createHmac('sha256', keyForPeriod(period))
    .update(`${networkPrefix}\n${agent}`)
    .digest() as Buffer<ArrayBuffer>;
}

/**
 * The client networks of a request, as the limits of unredeemed codes count them: prefix length and a keyed hash of the
 * prefix (`24:…`). None for a private address.
 */
export function clientNetworkHashes(input: { headers: Headers; period: number }): string[] {
  const { headers, period } = input;
  if (!isPublicIp(clientAddress(headers))) return [];
  return addressNetworks(headers).map(({ bits, name }) => {
    const hash = createHmac('sha256', keyForPeriod(period))
      .update(`network ${bits}\n${name}`)
      .digest('base64url');
    return `${bits}:${hash}`;
  });
}

let cachedKey: { period: number; secret: string; key: Buffer } | null = null;

function keyForPeriod(period: number): Buffer {
  const secret = getServerConfig().AUTH_SECRET;
  if (cachedKey?.period === period && cachedKey.secret === secret) return cachedKey.key;
  const key = Buffer.from(hkdfSync('sha256', secret, '', `share origin ${period}`, 32));
  cachedKey = { period, secret, key };
  return key;
}
