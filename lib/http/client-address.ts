import { isIPv4, isIPv6 } from 'node:net';

/** Set by server/request-pipeline.ts from the socket and the trusted proxies; whatever a client sends under it is dropped there. */
export const CLIENT_ADDRESS_HEADER = 'x-nue-client-address';

const IPV4_AS_IPV6 = '::ffff:';

/** The address that a request came from, as far as it is known. */
export function clientAddress(headers: Headers): string {
  return headers.get(CLIENT_ADDRESS_HEADER) ?? 'unknown';
}

/** What rate limits count as one client: an IPv4 address, or the /64 of an IPv6 address, which one household has. */
export function addressPrefix(headers: Headers): string {
  return prefixOf(clientAddress(headers), 4);
}

/**
 * What counts as one network, where addresses must not be had for nothing: an IPv4 address, or the /48 of an IPv6
 * address, which is what one customer of a provider may have at most (RFC 6177) and can number 65,536 times.
 */
export function clientNetwork(headers: Headers): string {
  return prefixOf(clientAddress(headers), 3);
}

/**
 * The networks that a request came from, from the smallest to the largest: an IPv4 address and its /24, or the /64, /56
 * and /48 of an IPv6 address, of which providers give away one or the other as one customer's.
 */
export function addressNetworks(headers: Headers): { bits: 24 | 32 | 48 | 56 | 64; name: string }[] {
  const address = clientAddress(headers);
  const groups = ipv6Groups(address);
  if (groups) {
    const three = groups.slice(0, 3).join(':');
    const upperOfFourth = Number.parseInt(groups[3] ?? '0', 16) & 0xff00;
    return [
      { bits: 64, name: addressPrefix(headers) },
      { bits: 56, name: `${three}:${upperOfFourth.toString(16)}::/56` },
      { bits: 48, name: clientNetwork(headers) },
    ];
  }
  const plain = address.toLowerCase().startsWith(IPV4_AS_IPV6) ? address.slice(IPV4_AS_IPV6.length) : address;
  if (!isIPv4(plain)) return [{ bits: 32, name: addressPrefix(headers) }];
  return [
    { bits: 32, name: plain },
    { bits: 24, name: `${plain.slice(0, plain.lastIndexOf('.'))}.0/24` },
  ];
}

/** @param groupCount of 16 bits each, from the left. */
function prefixOf(address: string, groupCount: number): string {
  const groups = ipv6Groups(address);
  if (groups) return `${groups.slice(0, groupCount).join(':')}::/${groupCount * 16}`;
  return isIPv6(address) ? canonicalAddress(address) : address;
}

/** The eight groups of an IPv6 address; null for any other, and for an IPv4 address that is written as one. */
function ipv6Groups(address: string): string[] | null {
  if (!isIPv6(address)) return null;
  const canonical = canonicalAddress(address);
  if (canonical.startsWith(IPV4_AS_IPV6)) return null;
  const [head = '', tail = ''] = canonical.split('::');
  const groups = head ? head.split(':') : [];
  const trailing = tail ? tail.split(':') : [];
  return [...groups, ...Array(Math.max(0, 8 - groups.length - trailing.length)).fill('0'), ...trailing];
}

/** One address can be written in many ways; a URL has it in one. */
function canonicalAddress(address: string): string {
  return new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
}
