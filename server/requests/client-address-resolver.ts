import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * Creates the function that resolves a request's client address: the socket's, unless that is a trusted proxy, whose
 * `X-Forwarded-For` is then read from the right up to the first address that is not trusted.
 * @param trustedProxies addresses or CIDR blocks.
 */
export function createClientAddressResolver(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => string {
  const trusted = new BlockList();
  for (const entry of trustedProxies) {
    const [address = '', bits] = entry.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (!isIP(address)) throw new Error(`TRUSTED_PROXIES: ${entry} is neither an address nor a CIDR block`);
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string) =>
    isIP(address) > 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  return (request) => {
    let address = plain(request.socket.remoteAddress ?? '');
    const claims = String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((claim) => plain(claim.trim()));
    while (isTrusted(address)) {
      const claim = claims.pop();
      if (!claim || !isIP(claim)) break;
      address = claim;
    }
    return address;
  };
}

function plain(address: string): string {
  return address.toLowerCase().startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
}
