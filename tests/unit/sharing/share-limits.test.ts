import { describe, expect, it } from 'vitest';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { dailyShareLimits } from '@/lib/sharing/share-limits';

const limitsOf = (address: string) => dailyShareLimits(new Headers({ [CLIENT_ADDRESS_HEADER]: address }));
const keysOf = (address: string) => limitsOf(address).map(({ limit, key }) => `${limit.name} ${key}`);
/** How many shares a day begin from all addresses of these, each used to its end. */
function maxSharesPerDay(addresses: string[]): number {
  const left = new Map<string, number>();
  let begun = 0;
  for (const address of addresses) {
    const limits = limitsOf(address).map(({ limit, key }) => ({
      name: `${limit.name} ${key}`,
      points: limit.points,
    }));
    for (const { name, points } of limits) if (!left.has(name)) left.set(name, points);
    const room = Math.min(...limits.map(({ name }) => left.get(name) ?? 0));
    for (const { name } of limits) left.set(name, (left.get(name) ?? 0) - room);
    begun += room;
  }
  return begun;
}

describe('shares that may begin in a day', () => {
  it('are hundreds from one address, for networks such as a campus', () => {
    expect(maxSharesPerDay(['8.8.8.8'])).toBeGreaterThanOrEqual(400);
  });

  it('are no more than 1600 from a whole /48, however many of its networks are gone through', () => {
    const farm = Array.from({ length: 2_000 }, (_, index) => `2a01:4f8:1:${index.toString(16)}::1`);
    expect(maxSharesPerDay(farm)).toBe(1_600);
  });

  it('are no more than 800 from a /56', () => {
    const home = Array.from(
      { length: 256 },
      (_, index) => `2a01:4f8:1:12${index.toString(16).padStart(2, '0')}::1`,
    );
    expect(maxSharesPerDay(home)).toBe(800);
  });

  it('are no more than 1600 from a /24', () => {
    expect(maxSharesPerDay(Array.from({ length: 256 }, (_, index) => `8.8.8.${index}`))).toBe(1_600);
  });

  it('are not counted where an address names no place', () => {
    expect(keysOf('127.0.0.1')).toEqual([]);
    expect(keysOf('unknown')).toEqual([]);
  });
});
