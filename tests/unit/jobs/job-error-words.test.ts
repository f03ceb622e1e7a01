import { describe, expect, it } from 'vitest';
import { jobErrorWords } from '@/lib/jobs/job-error-words';

const THROWN = [
  'new row for relation "order" violates check constraint: Failing row contains (1001, Sana, 0300 1234567)',
  'connect ECONNREFUSED 10.0.0.7:587',
  'Invalid login: 535 user orders@shop.example with password abc',
  "Can't send mail - all recipients were rejected: <sana@example.com>",
  'Invalid API Key provided: sk_live_abc',
];

describe('why a job failed', () => {
  it.each(THROWN)('is told without what was thrown: %s', (thrown) => {
    const words = jobErrorWords(thrown);
    for (const part of thrown.split(/[\s,()<>]+/).filter((word) => /[\d@_]/.test(word))) {
      expect(words).not.toContain(part);
    }
  });

  it('tells what can be done something about from what cannot', () => {
    expect(new Set(THROWN.map(jobErrorWords)).size).toBe(4);
    expect(jobErrorWords(null)).toBe('Its process ended while it ran.');
  });
});
