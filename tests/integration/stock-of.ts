import type { Sql } from '../support/shop';

/** What is on the shelf of a variant, and what of it is promised; checks that the ledger says the same (rule 5). */
export async function stockOf(
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
  if (onHand !== ledger) throw new Error(`The shelf has ${onHand}, the ledger says ${ledger}`);
  if (reserved !== held) throw new Error(`${reserved} are reserved, the holds sum to ${held}`);
  return { onHand, reserved };
}
