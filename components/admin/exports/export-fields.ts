import { shopDayOf } from '@/lib/config/shop-time';
import { addDays } from '@/lib/core/calendar-day';
import { hasFilters, type OrderFilters, ordersQuery, withoutCursor } from '@/lib/orders/list/order-filters';
import {
  EXPORT_KINDS,
  type ExportKind,
  exportSchema,
  readExportFilters,
} from '@/lib/orders/reports/export-request';

const DEFAULT_DAYS = 30;

/** What the form of an export shows. */
export type ExportFields = {
  what: ExportKind;
  first: string;
  last: string;
  mark: boolean;
  /** By field, when it was sent and could not be read. */
  errors: Record<string, string>;
  /** Names and values of the filters that came from the list of orders. */
  filters: [string, string][];
};

/** Reads the form from its page's query: the last 30 days by default. */
export function readExportFields(
  params: Record<string, string | string[] | undefined>,
  now: Date,
): ExportFields {
  const given = (name: string) => {
    const value = params[name];
    return typeof value === 'string' ? value : '';
  };
  const today = shopDayOf(now);
  const fields = {
    what: EXPORT_KINDS.find((kind) => kind === given('what')) ?? 'orders',
    first: given('first') || addDays(today, 1 - DEFAULT_DAYS),
    last: given('last') || today,
  };
  const checked = exportSchema.safeParse(fields);
  const issues = given('check') === '1' && !checked.success ? checked.error.issues : [];
  return {
    ...fields,
    mark: given('check') !== '1' || given('mark') === '1',
    errors: Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message])),
    filters: listFilters(readExportFilters(params)),
  };
}

function listFilters(filters: OrderFilters): [string, string][] {
  return hasFilters(filters)
    ? [...new URLSearchParams(ordersQuery({ ...withoutCursor(filters), sort: null }))]
    : [];
}
