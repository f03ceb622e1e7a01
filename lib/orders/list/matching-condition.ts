import 'server-only';
import { Prisma } from '@/prisma/generated/client';
import { filterCondition } from './list-sql';
import type { OrderFilters } from './order-filters';
import { searchedOrders } from './order-search';

const ALL = 1_000_000_000;

/**
 * All filters of the list, search included, as a condition on the order `o`: for who reads orders in another way than a
 * list. What a search means is found by its indexes once, however many orders that are.
 */
export function matchingCondition(filters: OrderFilters): Prisma.Sql {
  if (!filters.q) return filterCondition(filters);
  return Prisma.sql`${filterCondition(filters)} and o.order_number in (
    select order_number from (${searchedOrders(filters.q, ALL)}) meant)`;
}
