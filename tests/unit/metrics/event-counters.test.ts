import { describe, expect, it } from 'vitest';
import { countEvent, readEventCounts } from '@/lib/metrics/event-counters';

describe('a counter of events', () => {
  it('has its known labels from the start, so that the first event is an increase', () => {
    expect(Object.fromEntries(readEventCounts('stripe_calls'))).toMatchObject({
      answered: expect.any(Number),
      refused: expect.any(Number),
      unavailable: expect.any(Number),
    });
  });

  it('counts by label', () => {
    const before = readEventCounts('rate_limit_refusals').get('tests') ?? 0;
    countEvent('rate_limit_refusals', 'tests');
    countEvent('rate_limit_refusals', 'tests');
    expect(readEventCounts('rate_limit_refusals').get('tests')).toBe(before + 2);
  });

  it('stays small, whatever labels it is given', () => {
    for (let number = 0; number < 1000; number += 1) countEvent('job_attempts_failed', `made up ${number}`);
    expect(readEventCounts('job_attempts_failed').size).toBeLessThan(70);
    expect(readEventCounts('job_attempts_failed').get('other')).toBeGreaterThan(900);
  });
});
