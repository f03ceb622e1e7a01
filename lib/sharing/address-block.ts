import { BlockList, isIP, isIPv6 } from 'node:net';

/** Makes a look-up of addresses in CIDR blocks of both families. */
export function addressBlock(cidrs: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [network = '', bits] = cidr.split('/');
    list.addSubnet(network, Number(bits), isIPv6(network) ? 'ipv6' : 'ipv4');
  }
  return (address) => isIP(address) > 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Loopback, private, link-local, and what carriers use inside (RFC 1918, 3927, 4193, 4291, 6598). */
const isOfNoPlace = addressBlock([
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

/** Whether an address says where in the Internet somebody is. */
export function isPublicAddress(address: string): boolean {
  return isIP(address) > 0 && !isOfNoPlace(address);
}
