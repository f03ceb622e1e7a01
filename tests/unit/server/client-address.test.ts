import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createClientAddressResolver } from '../../../server/requests/client-address-resolver';

function addressOf(
  trustedProxies: string[],
  remoteAddress: string | undefined,
  forwardedFor?: string,
): string {
  const request = {
    socket: { remoteAddress },
    headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
  } as unknown as IncomingMessage;
  return createClientAddressResolver(trustedProxies)(request);
}

describe('the address of a client', () => {
  it('is that of the socket, whatever X-Forwarded-For claims, when no proxy is trusted', () => {
    expect(addressOf([], '203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
  });

  it('is that of the socket when the socket is not a trusted proxy', () => {
    expect(addressOf(['10.0.0.0/8'], '203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
  });

  it('is what a trusted proxy saw', () => {
    expect(addressOf(['10.0.0.0/8'], '10.1.2.3', '198.51.100.1')).toBe('198.51.100.1');
  });

  it('is the rightmost untrusted one: entries of the client before it are ignored', () => {
    const claims = '192.0.2.66, 127.0.0.1, 198.51.100.1, 10.9.9.9';
    expect(addressOf(['10.0.0.0/8'], '10.1.2.3', claims)).toBe('198.51.100.1');
  });

  it('is the proxy when its header is missing, empty or invalid', () => {
    for (const claim of [undefined, '', ' ', 'unknown', '198.51.100.1, bogus', '198.51.100.1,']) {
      expect(addressOf(['10.0.0.0/8'], '10.1.2.3', claim)).toBe('10.1.2.3');
    }
  });

  it('is the first of a chain in which everybody is trusted', () => {
    expect(addressOf(['10.0.0.0/8'], '10.1.2.3', '10.0.0.7, 10.0.0.8')).toBe('10.0.0.7');
  });

  it('is plain IPv4 when a dual-stack socket writes it as IPv6, in either case', () => {
    expect(addressOf([], '::ffff:203.0.113.9')).toBe('203.0.113.9');
    expect(addressOf(['10.0.0.0/8'], '::ffff:10.1.2.3', '::FFFF:198.51.100.1')).toBe('198.51.100.1');
  });

  it('knows proxies by IPv6 address and block', () => {
    expect(addressOf(['2001:db8:1::/48'], '2001:db8:1::5', '2001:db8:ffff::1')).toBe('2001:db8:ffff::1');
    expect(addressOf(['::1'], '::1', '2001:db8:ffff::1')).toBe('2001:db8:ffff::1');
    expect(addressOf(['2001:db8:1::/48'], '2001:db8:2::5', '198.51.100.1')).toBe('2001:db8:2::5');
  });

  it('is empty for a closed socket, whatever its headers', () => {
    expect(addressOf(['10.0.0.0/8'], undefined, '198.51.100.1')).toBe('');
  });

  it.each(['proxy.example.com', '10.0.0.0/40', '10.0.0/8', ''])('refuses %j as a trusted proxy', (entry) => {
    expect(() => createClientAddressResolver([entry])).toThrow();
  });
});
