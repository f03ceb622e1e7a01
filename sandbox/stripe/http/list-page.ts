import type Stripe from 'stripe';
import { noSuch } from './api-error';
import { integer, type ParamFields, text, timeRange } from './param-rule';

export const PAGE_FIELDS: ParamFields = {
  limit: integer(1, 100),
  starting_after: text(),
  ending_before: text(),
};

export const PAGE_AND_TIME_FIELDS: ParamFields = { ...PAGE_FIELDS, created: timeRange() };

export type PageParams = Stripe.PaginationParams & { created?: Stripe.RangeQueryParam | number };

type Listed = { id: string };

/** Whether a record was created within the asked range. */
export function isWithin(created: number, range: PageParams['created']): boolean {
  if (range === undefined) return true;
  if (typeof range === 'number') return created === range;
  if (range.gt !== undefined && created <= range.gt) return false;
  if (range.gte !== undefined && created < range.gte) return false;
  if (range.lt !== undefined && created >= range.lt) return false;
  return range.lte === undefined || created <= range.lte;
}

/** One page of records, in the order of the response. */
export function listPage<Item extends Listed>(
  items: readonly Item[],
  { params, url, kind }: { params: PageParams; url: string; kind: string },
): Stripe.ApiList<Item> {
  const limit = params.limit ?? 10;
  if (params.ending_before !== undefined) {
    const end = positionOf(items, params.ending_before, kind, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', data: items.slice(start, end), has_more: start > 0, url };
  }
  const start =
    params.starting_after === undefined
      ? 0
      : positionOf(items, params.starting_after, kind, 'starting_after') + 1;
  const data = items.slice(start, start + limit);
  return { object: 'list', data, has_more: start + data.length < items.length, url };
}

function positionOf(items: readonly Listed[], id: string, kind: string, param: string): number {
  const position = items.findIndex((item) => item.id === id);
  if (position === -1) throw noSuch(kind, id, param);
  return position;
}
