/** A day of a calendar, without a time zone: `2026-11-26`. */
export type CalendarDay = string;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Of the years in which the shop does business; dates beyond them break somewhere: in a database, a time zone, a sum. */
const SHAPE = /^2[01]\d{2}-\d{2}-\d{2}$/;

/** Whether a text is a day that there is, from 2000 to 2199; 30 February is none. */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!SHAPE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** The day so many days later; earlier, when negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days there are from one to the other, both included; less than one when they are in the wrong order. */
export function countDays(first: CalendarDay, last: CalendarDay): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS) + 1;
}

/** All days from one to the other, both included. */
export function listDays(first: CalendarDay, last: CalendarDay): CalendarDay[] {
  return Array.from({ length: Math.max(0, countDays(first, last)) }, (_, index) => addDays(first, index));
}
