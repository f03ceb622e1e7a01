import type { HealthStatus } from './health-check';

const MINUTE_MS = 60_000;
/** What is well again at the next check needs nobody: restarts, a mail server that is busy. */
const ALERT_AFTER_MS = MINUTE_MS / 2;
/** What goes up and down is one condition. */
const RECOVERED_AFTER_MS = 10 * MINUTE_MS;

/** What is remembered of a check between two runs. */
export type AlertState = { status: StoredStatus; statusSince: Date; alertedAt: Date | null };
export type StoredStatus = Exclude<HealthStatus, 'unused'>;

export type AlertStep = { state: AlertState; mail: 'alert' | 'recovery' | null };

/**
 * What a new finding means: a condition is mailed once, when it is critical at two checks in a row, and its end once,
 * when it has lasted for a while.
 * @param input.before null at the first check.
 */
export function nextAlertState(input: {
  before: AlertState | null;
  status: HealthStatus;
  now: Date;
}): AlertStep {
  const { before, now } = input;
  const status = input.status === 'unused' ? 'ok' : input.status;
  const statusSince = before?.status === status ? before.statusSince : now;
  const alertedAt = before?.alertedAt ?? null;
  const lastedMs = now.getTime() - statusSince.getTime();
  if (status === 'critical' && !alertedAt && lastedMs >= ALERT_AFTER_MS) {
    return { state: { status, statusSince, alertedAt: now }, mail: 'alert' };
  }
  if (status !== 'critical' && alertedAt && lastedMs >= RECOVERED_AFTER_MS) {
    return { state: { status, statusSince, alertedAt: null }, mail: 'recovery' };
  }
  return { state: { status, statusSince, alertedAt }, mail: null };
}
