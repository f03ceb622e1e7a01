// A day of the calendar is the same day in every zone, as long as nobody moves it.
const MEDIUM = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** "26 Nov 2026". @param day as 2026-11-26. */
export function formatDay(day: string): string {
  return MEDIUM.format(new Date(`${day}T00:00:00Z`));
}

/** "26 Nov". @param day as 2026-11-26. */
export function formatShortDay(day: string): string {
  return SHORT.format(new Date(`${day}T00:00:00Z`));
}

/** "Thu 26 Nov". */
export function formatLongDay(day: string): string {
  return LONG.format(new Date(`${day}T00:00:00Z`));
}
