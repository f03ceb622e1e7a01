import type { CalendarDay } from '@/lib/core/calendar-day';

/** The sales of one day, in one currency. Amounts are minor units. */
export type DailySales = {
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
export type ArticleRefunds = { slug: string; refundedMinor: number };

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

/** The aggregate of a day without orders. */
export function emptyDailySales(day: CalendarDay): DailySales {
  return { day, ...(Object.fromEntries(COUNTS.map((name) => [name, 0])) as Omit<DailySales, 'day'>) };
}

/** The totals of several days. */
export function sumDailySales(days: readonly DailySales[]): Omit<DailySales, 'day'> {
  const sum = (name: (typeof COUNTS)[number]) => days.reduce((all, day) => all + day[name], 0);
  return Object.fromEntries(COUNTS.map((name) => [name, sum(name)])) as Omit<DailySales, 'day'>;
}
