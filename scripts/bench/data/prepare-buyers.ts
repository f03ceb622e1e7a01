import { sha256 } from '@/lib/core/ids';
import { withClient } from '@/scripts/postgres/with-client';
import { prepareCarts } from './prepare-carts';

/** Somebody with one thing in the cart. Email and address are their own, so that no limit meets two of them. */
export type Buyer = { cartToken: string; email: string; address: string; totalMinor: number };

/** Fills a cart for each of `count` buyers with one unit of `sku`, and adds as many units to the stock. */
export async function prepareBuyers(input: {
  databaseUrl: string;
  count: number;
  sku: string;
  /** Units added to the stock; one for each buyer unless given. */
  units?: number;
}): Promise<Buyer[]> {
  const { databaseUrl, count, sku, units = count } = input;
  const tokens = await prepareCarts(databaseUrl, count);
  const totalMinor = await withClient(databaseUrl, async (client) => {
    await client.query(
      `insert into stock_movement (variant_id, quantity_delta, reason, note)
       select id, $2, 'receipt', 'For the bench' from product_variant where sku = $1`,
      [sku, units],
    );
    await client.query(
      `insert into cart_line (cart_id, variant_id, quantity, seen_unit_price_minor)
       select c.id, v.id, 1, v.unit_price_minor from cart c cross join product_variant v
       where c.token_hash = any($1::bytea[]) and v.sku = $2`,
      [tokens.map(sha256), sku],
    );
    await client.query('analyze cart_line');
    const { rows } = await client.query<{ total: number }>(TOTAL_OF_ONE, [sku]);
    return rows[0]?.total;
  });
  if (totalMinor === undefined) throw new Error(`${sku} cannot be delivered: has the database been seeded?`);
  return tokens.map((cartToken) => toBuyer(cartToken, totalMinor));
}

const TOTAL_OF_ONE = `
select v.unit_price_minor + case when v.unit_price_minor >= r.free_from_subtotal_minor then 0
  else r.price_minor end as total
from product_variant v cross join delivery_rate r
where v.sku = $1 and r.option_code = 'standard' and r.country = 'PK'`;

function toBuyer(cartToken: string, totalMinor: number): Buyer {
  const digest = sha256(cartToken);
  return {
    cartToken,
    email: `buyer-${digest.toString('hex', 0, 10)}@example.com`,
    address: `10.${digest.readUInt8(0)}.${digest.readUInt8(1)}.${digest.readUInt8(2)}`,
    totalMinor,
  };
}
