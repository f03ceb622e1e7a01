import 'server-only';
import { getDb } from '@/lib/db/client';
import { readInBatches } from '@/lib/db/read-in-batches';

type TimeRange = { from: Date; before: Date };

export type ExportedRedemption = {
  id: string;
  createdAt: Date;
  orderNumber: number;
  code: string;
  title: string;
  kind: string;
  status: string;
  currency: string;
  amountMinor: number;
  isEarnedBySharing: boolean;
  settledAt: Date | null;
};

type Cursor = { createdAt: Date; id: string };

const BATCH_SIZE = 1000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** The uses of codes that began within a time, oldest first, in batches. */
export function readRedemptions(range: TimeRange): AsyncGenerator<ExportedRedemption[]> {
  return readInBatches({
    cursorOf: ({ createdAt, id }: Cursor): Cursor => ({ createdAt, id }),
    read: (after: Cursor | null) => {
      const { createdAt, id } = after ?? { createdAt: range.from, id: FIRST_ID };
      return getDb().$queryRaw<ExportedRedemption[]>`
        select r.id, r.created_at as "createdAt", o.order_number as "orderNumber", c.code, d.title, d.kind::text,
          r.status::text, o.currency, r.amount_minor as "amountMinor", c.share_id is not null as "isEarnedBySharing",
          r.settled_at as "settledAt"
        from discount_redemption r
        join "order" o on o.id = r.order_id
        join promotion_code c on c.id = r.promotion_code_id
        join discount d on d.id = r.discount_id
        where (r.created_at, r.id) > (${createdAt}, ${id}::uuid) and r.created_at < ${range.before}
        order by r.created_at, r.id limit ${BATCH_SIZE}`;
    },
  });
}

/** How many uses of codes began within a time. */
export function countRedemptions({ from, before }: TimeRange): Promise<number> {
  return getDb().discountRedemption.count({ where: { createdAt: { gte: from, lt: before } } });
}
