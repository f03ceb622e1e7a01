import { BlockList, isIP, isIPv6 } from 'node:net';

/** Makes a predicate: whether an IP address (v4 or v6) lies in one of the CIDR ranges. */
export function ipRangeMatcher(cidrs: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [network = '', bits] = cidr.split('/');
    list.addSubnet(network, Number(bits), isIPv6(network) ? 'ipv6' : 'ipv4');
  }
  return (address) => isIP(address) > 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Loopback, private, link-local and carrier-grade NAT ranges (RFC 1918, 3927, 4193, 4291, 6598). */
const isPrivateIp = ipRangeMatcher([
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
]);

/** Whether an IP address is publicly routable, and so distinguishes clients. */
export function isPublicIp(address: string): boolean {
  return isIP(address) > 0 && !isPrivateIp(address);
}
