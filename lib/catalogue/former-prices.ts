import 'server-only';
import { type Minor, minor } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';

type Row = { variantId: string; formerPriceMinor: number };

/**
 * The former prices of the products' variants, by variant id: the lowest that was asked within the 30 days before the
 * present price, where that is above the present one and ended within the last 30 days (rule 45; the EU's rule on announced
 * reductions, Directive 98/6/EC, article 6a). One that was never asked, or too long ago, is none.
 */
export async function readFormerPrices(productIds: readonly string[]): Promise<Map<string, Minor>> {
  const rows = await getDb().$queryRaw<Row[]>`
    select now_asked.variant_id as "variantId", min(earlier.unit_price_minor) as "formerPriceMinor"
    from product_variant v
    join price_period now_asked on now_asked.variant_id = v.id and now_asked.ends_at is null
    join price_period earlier on earlier.variant_id = v.id
      and earlier.ends_at > now_asked.starts_at - interval '30 days'
    where v.product_id = any(${productIds}::uuid[]) and now_asked.starts_at > now() - interval '30 days'
    group by now_asked.variant_id, now_asked.unit_price_minor
    having min(earlier.unit_price_minor) > now_asked.unit_price_minor`;
  return new Map(rows.map((row) => [row.variantId, minor(row.formerPriceMinor)]));
}
