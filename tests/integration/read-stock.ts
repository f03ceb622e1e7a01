import type { Sql } from '../support/test-shop';

/** Units on hand and reserved of a variant; checks that stock ledger and reservations agree (rule 5). */
export async function readStock(
  sql: Sql,
  variant: { id: string },
): Promise<{ onHand: number; reserved: number }> {
  const [row] = await sql<{ onHand: number; reserved: number; ledger: number; held: number }>(
    `select on_hand as "onHand", reserved,
       (select coalesce(sum(quantity_delta), 0)::int from stock_movement m where m.variant_id = i.variant_id) as ledger,
       (select coalesce(sum(quantity), 0)::int from stock_reservation r
        where r.variant_id = i.variant_id and r.status = 'held') as held
     from inventory_level i where variant_id = $1`,
    [variant.id],
  );
  if (!row) throw new Error('The variant has no stock level');
  const { onHand, reserved, ledger, held } = row;
  if (onHand !== ledger) throw new Error(`${onHand} units are on hand, the ledger sums to ${ledger}`);
  if (reserved !== held) throw new Error(`${reserved} units are reserved, the reservations sum to ${held}`);
  return { onHand, reserved };
}
