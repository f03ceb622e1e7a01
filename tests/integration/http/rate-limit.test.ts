import { beforeEach, describe, expect, it } from 'vitest';
import { newToken } from '@/lib/core/ids';
import { problemResponse } from '@/lib/http/problem';
import { consumeRateLimit } from '@/lib/http/rate-limit';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const FIVE = { name: 'test-five', points: 5, perSeconds: 60 };
const TWO = { name: 'test-two', points: 2, perSeconds: 60 };
beforeEach(() => sql('truncate rate_limit'));

describe('a rate limit (rule 21)', () => {
  it('of five allows exactly five of fifty at once, and gives the rest a Retry-After', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => consumeRateLimit([{ limit: FIVE, key: 'visitor' }])),
    );
    const refused = outcomes.flatMap((problem) => (problem ? [problem] : []));
    expect(refused).toHaveLength(45);
    const [first] = refused;
    if (!first) throw new Error('nothing was refused');
    const response = problemResponse(first);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await response.json()).toMatchObject({ code: 'too_many_requests', status: 429 });
  });

  it('is counted in the database, where every process sees it', async () => {
    await consumeRateLimit([{ limit: FIVE, key: 'shared' }]);
    expect(await sql('select key, points from rate_limit')).toEqual([
      { key: expect.stringMatching(/^test-five:[\w-]{43}$/), points: 1 },
    ]);
    await sql('update rate_limit set points = 5');
    expect(await consumeRateLimit([{ limit: FIVE, key: 'shared' }])).toMatchObject({ status: 429 });
  });

  it('keeps neither a token nor an address nor an email in the store', async () => {
    const keys = [newToken(), '203.0.113.77', 'sana.k@example.com'];
    for (const key of keys) await consumeRateLimit([{ limit: FIVE, key }]);
    const stored = JSON.stringify(await sql('select * from rate_limit'));
    for (const key of keys) expect(stored).not.toContain(key);
  });

  it('is counted for each key and each limit apart', async () => {
    for (const key of ['a', 'a', 'b', 'b']) expect(await consumeRateLimit([{ limit: TWO, key }])).toBeNull();
    expect(await consumeRateLimit([{ limit: TWO, key: 'a' }])).toMatchObject({ status: 429 });
    expect(await consumeRateLimit([{ limit: FIVE, key: 'a' }])).toBeNull();
  });

  it('ends with its time', async () => {
    for (let index = 0; index < 3; index += 1) await consumeRateLimit([{ limit: TWO, key: 'later' }]);
    await sql('update rate_limit set expire = expire - 61000');
    expect(await consumeRateLimit([{ limit: TWO, key: 'later' }])).toBeNull();
  });

  it('takes a key of any length and any characters', async () => {
    for (const key of ['x'.repeat(10_000), "'; drop table rate_limit; --", '😀'.repeat(200)]) {
      expect(await consumeRateLimit([{ limit: TWO, key }])).toBeNull();
    }
  });
});
