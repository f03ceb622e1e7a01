import { z } from 'zod';
import { endOfShopDay, startOfShopDay } from '../config/shop-time';
import { countDays, isCalendarDay } from '../core/calendar-day';
import { firstPage, type OrderFilters, parseOrderFilters } from '../orders/staff-order-filters';

export const EXPORT_KINDS = ['orders', 'lines', 'payments', 'refunds', 'discounts'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

const day = z.string().refine(isCalendarDay, { error: 'Give a day, as in 2026-11-26.' });

/** What the form of an export says. Both days are included, in the shop's time zone. */
export const exportSchema = z
  .object({
    what: z.enum(EXPORT_KINDS, { error: 'Choose what to export.' }),
    first: day,
    last: day,
    /** With the mark by which spreadsheets know UTF-8. */
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

/** Reads a form, or an address, with the filters of the list of orders beside what is asked. */
export function readExportFilters(fields: Record<string, string | string[] | undefined>): OrderFilters {
  return firstPage(parseOrderFilters(fields).filters);
}

/** From when until before when. */
export function rangeOf({ first, last }: { first: string; last: string }): { from: Date; before: Date } {
  return { from: startOfShopDay(first), before: endOfShopDay(last) };
}
