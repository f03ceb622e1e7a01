import { SHOP_TIME_ZONE } from './shop';

const STYLES = {
  date: { dateStyle: 'long' },
  fullDate: { dateStyle: 'full' },
  dateTime: { dateStyle: 'medium', timeStyle: 'short' },
  clock: { timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: Date, style: keyof typeof STYLES): string {
  const known = formats.get(style);
  if (known) return known.format(at);
  const made = new Intl.DateTimeFormat('en-GB', { ...STYLES[style], timeZone: SHOP_TIME_ZONE });
  formats.set(style, made);
  return made.format(at);
}

/** The day of a moment in the shop's time zone: "29 November 2026". */
export function formatShopDate(at: Date): string {
  return format(at, 'date');
}

/** The same with its weekday: "Sunday 29 November 2026". */
export function formatShopFullDate(at: Date): string {
  return format(at, 'fullDate');
}

/** A moment in the shop's time zone: "29 Nov 2026, 17:40". */
export function formatShopDateTime(at: Date): string {
  return format(at, 'dateTime');
}

/** The shop's clock at a moment: "17:40". */
export function formatShopClock(at: Date): string {
  return format(at, 'clock');
}
