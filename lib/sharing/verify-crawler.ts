import 'server-only';
import { Resolver } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import type { Crawler } from './crawler';

/** The two questions that are put to the domain name system. */
export type NameService = {
  reverse: (address: string) => Promise<string[]>;
  resolve: (name: string, family: 4 | 6) => Promise<string[]>;
};

const ANSWER_WITHIN_MS = 1_000;
const REMEMBER_MS = 60 * 60 * 1000;
const MOST_REMEMBERED = 2_000;
const MOST_AT_ONCE = 20;

const resolver = new Resolver({ timeout: ANSWER_WITHIN_MS, tries: 1 });
const publicNames: NameService = {
  reverse: (address) => resolver.reverse(address),
  resolve: (name, family) => (family === 6 ? resolver.resolve6(name) : resolver.resolve4(name)),
};

const remembered = new Map<string, { isProven: boolean; until: number }>();
let underWay = 0;

/**
 * Whether a request comes from the network that its agent names: by published address, or by a name that leads back to
 * the address (forward-confirmed reverse DNS). What cannot be proven in about two seconds is not proven.
 */
export async function verifyCrawler(input: {
  crawler: Crawler;
  address: string;
  names?: NameService;
}): Promise<boolean> {
  const { crawler, address, names = publicNames } = input;
  const { proof } = crawler;
  if (proof.by === 'nothing') return false;
  if (proof.by === 'address') return proof.isOwn(address);
  const key = `${crawler.name} ${address}`;
  const known = remembered.get(key);
  if (known && known.until > Date.now() && names === publicNames) return known.isProven;
  // Whoever sends requests under a crawler's name must not make us ask without end.
  if (underWay >= MOST_AT_ONCE) return false;
  underWay += 1;
  const isProven = await isNamedUnder({ address, domains: proof.domains, names }).finally(() => {
    underWay -= 1;
  });
  if (names === publicNames) remember(key, isProven);
  return isProven;
}

async function isNamedUnder(input: {
  address: string;
  domains: readonly string[];
  names: NameService;
}): Promise<boolean> {
  const { address, domains, names } = input;
  const family = isIPv6(address) ? 6 : 4;
  try {
    const candidates = (await names.reverse(address)).filter((name) =>
      domains.some((domain) => name.toLowerCase().endsWith(`.${domain}`)),
    );
    for (const name of candidates.slice(0, 3)) {
      const found = await names.resolve(name, family);
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

function remember(key: string, isProven: boolean): void {
  const [oldest] = remembered.keys();
  if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, { isProven, until: Date.now() + REMEMBER_MS });
}
