import { shopDayOf } from '@/lib/config/shop-time';
import { addDays, countDays, isCalendarDay } from '@/lib/core/calendar-day';

/** A quarter; more is reconciled in parts. */
export const MAX_DAYS = 92;
const DEFAULT_DAYS = 7;

export type ReconciliationFields = { first: string; last: string; error: string | null };

/** Reads the fields of the reconciliation form from the URL: the last week unless it says otherwise. */
export function readReconciliationFields(
  params: Record<string, string | string[] | undefined>,
  now: Date,
): ReconciliationFields {
  const given = (name: string) => {
    const value = params[name];
    return typeof value === 'string' ? value : '';
  };
  const today = shopDayOf(now);
  const first = given('first') || addDays(today, 1 - DEFAULT_DAYS);
  const last = given('last') || today;
  return { first, last, error: given('check') === '1' ? rangeErrorOf(first, last) : null };
}

function rangeErrorOf(first: string, last: string): string | null {
  if (!(isCalendarDay(first) && isCalendarDay(last))) return 'Give two days, as in 2026-11-26.';
  const days = countDays(first, last);
  if (days < 1) return 'The last day is before the first.';
  return days > MAX_DAYS ? `Compare at most ${MAX_DAYS} days at a time.` : null;
}
