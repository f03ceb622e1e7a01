import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import type { CatalogueError } from './catalogue-errors';
import { lockProduct, touchProduct } from './update-product';

const TABLES = { variant: Prisma.sql`product_variant`, picture: Prisma.sql`product_picture` } as const;

/**
 * Swaps the position of a variant or picture with the one before it. Asked for twice by one click it moves once: it
 * moves only from the position at which it was seen.
 */
export async function moveEarlier(
  tx: Tx,
  input: { what: keyof typeof TABLES; productId: string; id: string; seenPosition: number },
): Promise<Result<null, CatalogueError>> {
  const { what, productId, id, seenPosition } = input;
  const table = TABLES[what];
  await lockProduct(tx, productId);
  const rows = await tx.$queryRaw<{ id: string; position: number }[]>`
    select id, position from ${table} where product_id = ${productId}::uuid and position <= ${seenPosition}
    order by position desc limit 2`;
  const [moved, earlier] = rows;
  if (moved?.id !== id || moved.position !== seenPosition || !earlier) return fail({ code: 'gone' });
  // Positions are unique at every moment: by way of one that nothing else has.
  const setPosition = (row: string, position: number) =>
    tx.$executeRaw`update ${table} set position = ${position} where id = ${row}::uuid`;
  await setPosition(moved.id, -1);
  await setPosition(earlier.id, moved.position);
  await setPosition(moved.id, earlier.position);
  await touchProduct(tx, productId);
  return succeed(null);
}
