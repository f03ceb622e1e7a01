import 'server-only';
import { Resolver } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import type { Crawler } from './crawler';

/** The two DNS look-ups that are needed. */
export type DnsResolver = {
  reverse: (address: string) => Promise<string[]>;
  resolve: (name: string, family: 4 | 6) => Promise<string[]>;
};

const DNS_TIMEOUT_MS = 1_000;
const CACHE_TTL_MS = 60 * 60 * 1000;
const MAX_CACHE_ENTRIES = 2_000;
const MAX_CONCURRENT_LOOKUPS = 20;

const resolver = new Resolver({ timeout: DNS_TIMEOUT_MS, tries: 1 });
const publicDns: DnsResolver = {
  reverse: (address) => resolver.reverse(address),
  resolve: (name, family) => (family === 6 ? resolver.resolve6(name) : resolver.resolve4(name)),
};

const verificationCache = new Map<string, { isProven: boolean; until: number }>();
let activeLookups = 0;

/**
 * Whether a request comes from the network that its user agent claims: by published IP range, or by forward-confirmed
 * reverse DNS. What cannot be verified in about two seconds counts as unverified.
 */
export async function verifyCrawler(input: {
  crawler: Crawler;
  address: string;
  dns?: DnsResolver;
}): Promise<boolean> {
  const { crawler, address, dns = publicDns } = input;
  const { proof } = crawler;
  if (proof.by === 'nothing') return false;
  if (proof.by === 'address') return proof.isOwn(address);
  const key = `${crawler.name} ${address}`;
  const known = verificationCache.get(key);
  if (known && known.until > Date.now() && dns === publicDns) return known.isProven;
  // Requests with a forged crawler user agent must not cause unlimited DNS look-ups.
  if (activeLookups >= MAX_CONCURRENT_LOOKUPS) return false;
  activeLookups += 1;
  const isProven = await hasConfirmedHostname({ address, domains: proof.domains, dns }).finally(() => {
    activeLookups -= 1;
  });
  if (dns === publicDns) cacheVerification(key, isProven);
  return isProven;
}

async function hasConfirmedHostname(input: {
  address: string;
  domains: readonly string[];
  dns: DnsResolver;
}): Promise<boolean> {
  const { address, domains, dns } = input;
  const family = isIPv6(address) ? 6 : 4;
  try {
    const candidates = (await dns.reverse(address)).filter((name) =>
      domains.some((domain) => name.toLowerCase().endsWith(`.${domain}`)),
    );
    for (const name of candidates.slice(0, 3)) {
      const found = await dns.resolve(name, family);
      if (found.some((entry) => canonical(entry) === canonical(address))) return true;
    }
    return false;
  } catch {
    return false;
  }
}

function canonical(address: string): string {
  return isIPv6(address) ? new URL(`http://[${address}]`).hostname : address;
}

function cacheVerification(key: string, isProven: boolean): void {
  const [oldest] = verificationCache.keys();
  if (verificationCache.size >= MAX_CACHE_ENTRIES && oldest !== undefined) verificationCache.delete(oldest);
  verificationCache.set(key, { isProven, until: Date.now() + CACHE_TTL_MS });
}
