import { describe, expect, it } from 'vitest';
import { jobErrorMessage } from '@/lib/jobs/job-error-message';

const THROWN = [
  'new row for relation "order" violates check constraint: Failing row contains (1001, Sana, 0300 1234567)',
  'connect ECONNREFUSED 10.0.0.7:587',
  'Invalid login: 535 user orders@shop.example with password abc',
  "Can't send mail - all recipients were rejected: <sana@example.com>",
  'Invalid API Key provided: sk_live_abc',
];

describe('the error label of a failed job', () => {
  it.each(THROWN)('does not contain the thrown error: %s', (thrown) => {
    const words = jobErrorMessage(thrown);
    for (const part of thrown.split(/[\s,()<>]+/).filter((word) => /[\d@_]/.test(word))) {
      expect(words).not.toContain(part);
    }
  });

  it('distinguishes actionable errors from others', () => {
    expect(new Set(THROWN.map(jobErrorMessage)).size).toBe(4);
    expect(jobErrorMessage(null)).toBe('Its process ended while it ran.');
  });
});
