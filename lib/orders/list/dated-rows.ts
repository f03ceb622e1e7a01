import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/** A range of orders by date: SQL for a row source with `created_at` and `order_number`, of any name. */
export type DatedRows = {
  condition: (alias: string) => Prisma.Sql;
  /** ORDER BY, where there is an order, and LIMIT, where there is one. */
  tail: (alias: string) => Prisma.Sql;
  /** LIMIT for all there are together, and for the sources they come from, where any rows will do. */
  together: Prisma.Sql;
};

const always = () => Prisma.sql`true`;

export const ALL_ROWS: DatedRows = { condition: always, tail: () => Prisma.empty, together: Prisma.empty };

/** Any rows, no more than so many. */
export function someRows(count: number): DatedRows {
  const limit = Prisma.sql`limit ${count}`;
  return { condition: always, tail: () => limit, together: limit };
}
