import 'server-only';
import { getDb } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import { formatMovementCursor, type MovementCursor, parseMovementCursor } from './movement-cursor';
import type { MovementRow, StockRow } from './stock';

const MOVEMENTS_PER_PAGE = 30;

const stockOf = (condition: Prisma.Sql) => Prisma.sql`
  select v.id as "variantId", v.sku, p.title as "productTitle", v.title as "variantTitle",
    v.is_active and p.status = 'active' as "isOnSale", coalesce(i.on_hand, 0) as "onHand",
    coalesce(i.reserved, 0) as "reserved", coalesce(i.on_hand - i.reserved, 0) as "available",
    v.low_stock_threshold as "lowStockThreshold", v.version
  from product_variant v
  join product p on p.id = v.product_id
  left join inventory_level i on i.variant_id = v.id
  where ${condition}
  order by p.status = 'archived', p.title, v.position`;

/** The stock of every variant that is not archived with its product. */
export async function listStock(): Promise<StockRow[]> {
  return getDb().$queryRaw<StockRow[]>(stockOf(Prisma.sql`p.status <> 'archived'`));
}

/** The stock of one variant, or null. */
export async function getStock(sku: string): Promise<StockRow | null> {
  const [row] = await getDb().$queryRaw<StockRow[]>(stockOf(Prisma.sql`v.sku = ${sku}`));
  return row ?? null;
}

export type MovementPage = { rows: MovementRow[]; older: string | null };

/**
 * The ledger of a variant, the newest first, a page at a time.
 * @param input.before from `older` of the page before; anything else begins with the newest.
 */
export async function listMovements(input: {
  variantId: string;
  before: string | null;
}): Promise<MovementPage> {
  const { variantId } = input;
  const cursor = parseMovementCursor(input.before);
  const rows = await getDb().$queryRaw<MovementRow[]>`
    select m.id as "movementId", m.quantity_delta as "quantityDelta",
      (${await onHandAt(variantId, cursor)} - coalesce(sum(m.quantity_delta) over (
        order by m.created_at desc, m.id desc rows between unbounded preceding and 1 preceding), 0))::int as "onHandAfter",
      m.reason::text, o.order_number as "orderNumber", m.note, s.name as "staffName", m.created_at as "createdAt"
    from stock_movement m
    left join "order" o on o.id = m.order_id
    left join staff_user s on s.id = m.staff_id
    where m.variant_id = ${variantId}::uuid and ${olderThan(cursor)}
    order by m.created_at desc, m.id desc limit ${MOVEMENTS_PER_PAGE + 1}`;
  const page = rows.slice(0, MOVEMENTS_PER_PAGE);
  const last = page.at(-1);
  if (rows.length <= MOVEMENTS_PER_PAGE || !last) return { rows: page, older: null };
  return {
    rows: page,
    older: formatMovementCursor({
      createdAt: last.createdAt,
      movementId: last.movementId,
      onHand: last.onHandAfter - last.quantityDelta,
    }),
  };
}

function olderThan(cursor: MovementCursor | null): Prisma.Sql {
  if (!cursor) return Prisma.sql`true`;
  return Prisma.sql`(m.created_at, m.id) < (${cursor.createdAt}, ${cursor.movementId}::uuid)`;
}

async function onHandAt(variantId: string, cursor: MovementCursor | null): Promise<number> {
  if (cursor) return cursor.onHand;
  const level = await getDb().inventoryLevel.findUnique({ where: { variantId }, select: { onHand: true } });
  return level?.onHand ?? 0;
}
