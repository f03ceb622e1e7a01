import { isIPv6 } from 'node:net';

/** Set by scripts/start.ts from the socket and the trusted proxies; whatever a client sends under it is dropped there. */
export const CLIENT_ADDRESS_HEADER = 'x-nue-client-address';

const IPV4_AS_IPV6 = '::ffff:';

/** The address that a request came from, as far as it is known. */
export function clientAddress(headers: Headers): string {
  return headers.get(CLIENT_ADDRESS_HEADER) ?? 'unknown';
}

/** What counts as one place for limits: an IPv4 address, or the /64 of an IPv6 address, which one household has. */
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

/** @param groupCount of 16 bits each, from the left. */
function prefixOf(address: string, groupCount: number): string {
  if (!isIPv6(address)) return address;
  // One address can be written in many ways; a URL has it in one.
  const canonical = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
  if (canonical.startsWith(IPV4_AS_IPV6)) return canonical;
  const [head = '', tail = ''] = canonical.split('::');
  const groups = head ? head.split(':') : [];
  const trailing = tail ? tail.split(':') : [];
  const filled = [
    ...groups,
    ...Array(Math.max(0, 8 - groups.length - trailing.length)).fill('0'),
    ...trailing,
  ];
  return `${filled.slice(0, groupCount).join(':')}::/${groupCount * 16}`;
}
