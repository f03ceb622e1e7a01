import { isIP } from 'node:net';

/** The widest block that can be the proxies of one operator: 10.0.0.0/8; of IPv6, what a registry gives to a network. */
const MIN_IPV4_PREFIX = 8;
const MIN_IPV6_PREFIX = 16;
const IPV4_MAPPED_PREFIX = 96;
/** Unique local (fc00::/7) and link-local (fe80::/10) addresses, which nobody has from outside. */
const LOCAL_IPV6 = /^f(?:[cd]|e[89ab])/;

/** Whether an entry is an address or a CIDR block. */
export function isAddressOrCidr(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/**
 * Whether a block holds so many addresses that it trusts arbitrary clients: each of them could then claim to be
 * somebody else, and no limit would hold.
 */
export function isCidrTooWide(entry: string): boolean {
  const [address = '', bits] = entry.split('/');
  if (bits === undefined) return false;
  if (isIP(address) === 4) return Number(bits) < MIN_IPV4_PREFIX;
  if (Number(bits) === 0) return true;
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  if (canonical.startsWith('::ffff:')) return Number(bits) < IPV4_MAPPED_PREFIX + MIN_IPV4_PREFIX;
  return Number(bits) < (LOCAL_IPV6.test(canonical) ? 7 : MIN_IPV6_PREFIX);
}
