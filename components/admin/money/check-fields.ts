import { shopDayOf } from '@/lib/config/shop-time';
import { addDays, countDays, isCalendarDay } from '@/lib/core/calendar-day';

/** A quarter; more is compared in parts. */
export const MOST_DAYS = 92;
const DAYS = 7;

export type CheckFields = { first: string; last: string; error: string | null };

/** Reads the form of a comparison from its page's address: the last week unless it says otherwise. */
export function readCheckFields(
  params: Record<string, string | string[] | undefined>,
  now: Date,
): CheckFields {
  const given = (name: string) => {
    const value = params[name];
    return typeof value === 'string' ? value : '';
  };
  const today = shopDayOf(now);
  const first = given('first') || addDays(today, 1 - DAYS);
  const last = given('last') || today;
  return { first, last, error: given('check') === '1' ? faultOf(first, last) : null };
}

function faultOf(first: string, last: string): string | null {
  if (!(isCalendarDay(first) && isCalendarDay(last))) return 'Give two days, as in 2026-11-26.';
  const days = countDays(first, last);
  if (days < 1) return 'The last day is before the first.';
  return days > MOST_DAYS ? `Compare at most ${MOST_DAYS} days at a time.` : null;
}
