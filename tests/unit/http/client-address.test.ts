import { describe, expect, it } from 'vitest';
import {
  addressNetworks,
  addressPrefix,
  CLIENT_ADDRESS_HEADER,
  clientAddress,
  clientNetwork,
} from '@/lib/http/client-address';

const prefixOf = (address: string) => addressPrefix(new Headers({ [CLIENT_ADDRESS_HEADER]: address }));

describe('the client address that rate limits count', () => {
  it('is an IPv4 address', () => {
    expect(prefixOf('203.0.113.9')).toBe('203.0.113.9');
  });

  it('is the /64 of an IPv6 address, however it is written', () => {
    const written = [
      '2001:db8:1:2:3:4:5:6',
      '2001:db8:1:2::1',
      '2001:DB8:1:2:ffff::',
      '2001:0db8:0001:0002::9',
    ];
    expect(new Set(written.map(prefixOf)).size).toBe(1);
  });

  it('distinguishes two IPv6 /64 networks', () => {
    expect(prefixOf('2001:db8:1:2::1')).not.toBe(prefixOf('2001:db8:1:3::1'));
    expect(prefixOf('2001:db8::1')).not.toBe(prefixOf('2001:db8:0:1::1'));
  });

  it('distinguishes two IPv4-mapped IPv6 addresses', () => {
    expect(prefixOf('::ffff:203.0.113.9')).not.toBe(prefixOf('::ffff:203.0.113.10'));
  });

  it('is not read from any header that a client may set', () => {
    const headers = new Headers({ 'x-forwarded-for': '198.51.100.1', 'x-real-ip': '198.51.100.1' });
    expect(clientAddress(headers)).toBe('unknown');
  });
});

describe('the client network that reservations are limited by', () => {
  const networkOf = (address: string) => clientNetwork(new Headers({ [CLIENT_ADDRESS_HEADER]: address }));

  it('is an IPv4 address, or the /48 of an IPv6 address', () => {
    expect(networkOf('203.0.113.9')).toBe('203.0.113.9');
    expect(networkOf('2001:db8:1:2::1')).toBe('2001:db8:1::/48');
    expect(networkOf('2001:db8:1:ffff:3::1')).toBe(networkOf('2001:db8:1::'));
    expect(networkOf('2001:db8:2::1')).not.toBe(networkOf('2001:db8:1::1'));
  });
});

describe('the networks of an address, from the smallest to the largest', () => {
  const networksOf = (address: string) =>
    addressNetworks(new Headers({ [CLIENT_ADDRESS_HEADER]: address })).map(({ name }) => name);

  it.each([
    ['203.0.113.9', ['203.0.113.9', '203.0.113.0/24']],
    ['::ffff:203.0.113.9', ['203.0.113.9', '203.0.113.0/24']],
    ['2001:db8:1:12ab::1', ['2001:db8:1:12ab::/64', '2001:db8:1:1200::/56', '2001:db8:1::/48']],
    ['2001:db8::1', ['2001:db8:0:0::/64', '2001:db8:0:0::/56', '2001:db8:0::/48']],
    ['unknown', ['unknown']],
  ])('of %s', (address, networks) => {
    expect(networksOf(address)).toEqual(networks);
  });
});
