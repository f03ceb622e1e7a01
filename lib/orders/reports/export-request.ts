import { z } from 'zod';
import { endOfShopDay, startOfShopDay } from '@/lib/config/shop-time';
import { countDays, isCalendarDay } from '@/lib/core/calendar-day';
import { type OrderFilters, parseOrderFilters, withoutCursor } from '@/lib/orders/list/order-filters';

export const EXPORT_KINDS = ['orders', 'lines', 'payments', 'refunds', 'discounts'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

const day = z.string().refine(isCalendarDay, { error: 'Give a day, as in 2026-11-26.' });

/** What the form of an export says. Both days are included, in the shop's time zone. */
export const exportSchema = z
  .object({
    what: z.enum(EXPORT_KINDS, { error: 'Choose what to export.' }),
    first: day,
    last: day,
    /** With the byte order mark by which spreadsheets recognise UTF-8. */
    mark: z
      .literal('1')
      .transform(() => true)
      .catch(false),
  })
  .refine(({ first, last }) => !(isCalendarDay(first) && isCalendarDay(last)) || countDays(first, last) > 0, {
    path: ['last'],
    error: 'The last day is before the first.',
  });

export type ExportRequest = z.infer<typeof exportSchema> & { filters: OrderFilters };

/** Reads the filters of the list of orders from a form or a query string. */
export function readExportFilters(fields: Record<string, string | string[] | undefined>): OrderFilters {
  return withoutCursor(parseOrderFilters(fields).filters);
}

/** The time range of the days; its end is exclusive. */
export function rangeOf({ first, last }: { first: string; last: string }): { from: Date; before: Date } {
  return { from: startOfShopDay(first), before: endOfShopDay(last) };
}
