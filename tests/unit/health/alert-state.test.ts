import { describe, expect, it } from 'vitest';
import { type AlertState, nextAlertState } from '@/lib/health/alert-state';
import type { HealthStatus } from '@/lib/health/health-check';

/** The mails of a course of checks, one a minute. */
function mailsOf(course: readonly HealthStatus[]): (string | null)[] {
  let before: AlertState | null = null;
  return course.map((status, minute) => {
    const step = nextAlertState({ before, status, now: new Date(minute * 60_000) });
    before = step.state;
    return step.mail;
  });
}
const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

describe('a condition that needs a person', () => {
  it('is mailed once, when it is there at two checks in a row', () => {
    expect(mailsOf(['ok', 'critical', 'critical', 'critical', 'critical'])).toEqual([
      null,
      null,
      'alert',
      null,
      null,
    ]);
  });

  it('that was there for a moment is not mailed', () => {
    expect(mailsOf(['ok', 'critical', 'ok', 'critical', 'ok'])).toEqual(times(5, null));
  });

  it('has its end mailed once, when that has lasted for ten minutes', () => {
    const mails = mailsOf([...times(2, 'critical' as const), ...times(20, 'ok' as const)]);
    expect(mails.indexOf('alert')).toBe(1);
    expect(mails.indexOf('recovery')).toBe(12);
    expect(mails.filter(Boolean)).toHaveLength(2);
  });

  it('that goes away for some minutes and comes back is one', () => {
    const course = [
      ...times(3, 'critical' as const),
      ...times(5, 'ok' as const),
      ...times(3, 'critical' as const),
      ...times(5, 'warning' as const),
      ...times(3, 'critical' as const),
    ];
    expect(mailsOf(course).filter(Boolean)).toEqual(['alert']);
  });

  it('is mailed again when it comes back after its end was', () => {
    const course = [
      ...times(2, 'critical' as const),
      ...times(12, 'unused' as const),
      ...times(2, 'critical' as const),
    ];
    expect(mailsOf(course).filter(Boolean)).toEqual(['alert', 'recovery', 'alert']);
  });
});
