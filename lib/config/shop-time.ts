import { addDays, type CalendarDay, isCalendarDay } from '@/lib/core/calendar-day';
import { SHOP_TIME_ZONE } from './shop';

// Swedish writes 2026-11-26 17:40:05.
const WALL_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: SHOP_TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});
const MINUTE_MS = 60_000;
/** What a form's field of day and time sends: 2026-11-26T17:40, with seconds in some browsers. */
const TYPED_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** What the shop's clock on the wall shows, as if it were UTC. */
function wallClockMs(at: Date): number {
  return Date.parse(`${WALL_CLOCK.format(at).replace(' ', 'T')}Z`);
}

function offsetMs(at: Date): number {
  return wallClockMs(at) - Math.floor(at.getTime() / 1000) * 1000;
}

/** The day of a moment in the shop's time zone. */
export function shopDayOf(at: Date): CalendarDay {
  return WALL_CLOCK.format(at).slice(0, 10);
}

/** The moment at which a day begins in the shop's time zone. */
export function startOfShopDay(day: CalendarDay): Date {
  return fromWallClock(`${day}T00:00:00`);
}

function fromWallClock(wallClock: string): Date {
  const asIfUtc = Date.parse(`${wallClock}Z`);
  const guess = asIfUtc - offsetMs(new Date(asIfUtc));
  // Once more, for a zone whose clocks were moved between the two.
  return new Date(asIfUtc - offsetMs(new Date(guess)));
}

/** The moment of a day and time that somebody typed by the shop's clock, 2026-11-26T17:40; null when there is none. */
export function parseShopTime(typed: string): Date | null {
  if (!TYPED_TIME.test(typed) || !isCalendarDay(typed.slice(0, 10))) return null;
  return Number.isNaN(Date.parse(`${typed}Z`)) ? null : fromWallClock(typed);
}

/** The moment at which a day has ended. */
export function endOfShopDay(day: CalendarDay): Date {
  return startOfShopDay(addDays(day, 1));
}

/** A moment in the shop's time zone with its offset, for machines: 2026-11-26T17:40:05+05:00. */
export function toShopIso(at: Date): string {
  const wall = WALL_CLOCK.format(at);
  const minutes = Math.round((Date.parse(`${wall.replace(' ', 'T')}Z`) - at.getTime()) / MINUTE_MS);
  const sign = minutes < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  return `${wall.replace(' ', 'T')}${sign}${hours}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
}
