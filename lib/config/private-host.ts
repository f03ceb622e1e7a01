import { BlockList, isIP } from 'node:net';

const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];
/** Names that no public resolver answers (RFC 2606, 6761, 6762, 8375, and `internal` by ICANN). */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|test|local|internal|home\.arpa)$/;

const privateBlocks = new BlockList();
privateBlocks.addSubnet('127.0.0.0', 8, 'ipv4');
privateBlocks.addSubnet('10.0.0.0', 8, 'ipv4');
privateBlocks.addSubnet('172.16.0.0', 12, 'ipv4');
privateBlocks.addSubnet('192.168.0.0', 16, 'ipv4');
privateBlocks.addSubnet('169.254.0.0', 16, 'ipv4');
privateBlocks.addSubnet('::1', 128, 'ipv6');
privateBlocks.addSubnet('fc00::', 7, 'ipv6');
privateBlocks.addSubnet('fe80::', 10, 'ipv6');

/** Whether an address leads to the machine itself. @param hostname as a URL gives it. */
export function isLoopbackHost(hostname: string): boolean {
  return LOOPBACK_HOSTS.includes(hostname);
}

/** Whether an address can only be reached from the machine itself or a network of one's own. */
export function isPrivateHost(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(address);
  if (family === 0) return PRIVATE_NAME.test(hostname.toLowerCase());
  return privateBlocks.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
