import { addDays, type CalendarDay } from '@/lib/core/calendar-day';
import { SHOP_TIME_ZONE } from './shop';

// Swedish writes 2026-11-26 17:40:05.
const WALL_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: SHOP_TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});
const MINUTE_MS = 60_000;

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
  const asIfUtc = Date.parse(`${day}T00:00:00Z`);
  const guess = asIfUtc - offsetMs(new Date(asIfUtc));
  // Once more, for a zone whose clocks were moved between the two.
  return new Date(asIfUtc - offsetMs(new Date(guess)));
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
