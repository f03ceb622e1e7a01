import type { CalendarDay } from '../core/calendar-day';

/** What a day brought, in one currency. Amounts are minor units. */
export type SalesDay = {
  day: CalendarDay;
  /** Placed on this day, cancelled cash orders left out. */
  orders: number;
  salesMinor: number;
  /** Begun on this day, and those of them that were placed. */
  checkouts: number;
  checkoutsPlaced: number;
  /** That succeeded on this day, of whatever order. */
  refunds: number;
  refundedMinor: number;
  /** Of `orders`, those with a code that was earned by sharing. */
  rewardedOrders: number;
  rewardedSalesMinor: number;
  /** Of `orders`, those that came through a friend's link. */
  sharedOrders: number;
  sharedSalesMinor: number;
};

export type ArticleSales = { slug: string; orders: number; salesMinor: number };

const COUNTS = [
  'orders',
  'salesMinor',
  'checkouts',
  'checkoutsPlaced',
  'refunds',
  'refundedMinor',
  'rewardedOrders',
  'rewardedSalesMinor',
  'sharedOrders',
  'sharedSalesMinor',
] as const;

/** A day on which nothing happened. */
export function emptyDay(day: CalendarDay): SalesDay {
  return { day, ...(Object.fromEntries(COUNTS.map((name) => [name, 0])) as Omit<SalesDay, 'day'>) };
}

/** The sum of some days. */
export function sumOfDays(days: readonly SalesDay[]): Omit<SalesDay, 'day'> {
  const sum = (name: (typeof COUNTS)[number]) => days.reduce((all, day) => all + day[name], 0);
  return Object.fromEntries(COUNTS.map((name) => [name, sum(name)])) as Omit<SalesDay, 'day'>;
}
