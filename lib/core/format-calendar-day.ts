import type { CalendarDay } from './calendar-day';

// A day of the calendar is the same day in every zone, as long as nobody moves it.
const STYLES = {
  short: { day: 'numeric', month: 'short', timeZone: 'UTC' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
  medium: { dateStyle: 'medium', timeZone: 'UTC' },
  long: { dateStyle: 'long', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day, `2026-11-26`, in words: "26 Nov", "Thu 26 Nov", "26 Nov 2026" or "26 November 2026". */
export function formatCalendarDay(day: CalendarDay, style: keyof typeof STYLES): string {
  return new Intl.DateTimeFormat('en-GB', STYLES[style]).format(new Date(`${day}T00:00:00Z`));
}
