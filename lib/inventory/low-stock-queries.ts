import 'server-only';
import { getDb } from '@/lib/db/client';

export type LowStock = { sku: string; available: number };

/** Variants on sale of which no more can be bought than their threshold, the scarcest first. */
export function listLowStock(): Promise<LowStock[]> {
  return getDb().$queryRaw<LowStock[]>`
    select v.sku, coalesce(i.on_hand - i.reserved, 0) as available
    from product_variant v join product p on p.id = v.product_id left join inventory_level i on i.variant_id = v.id
    where v.is_active and p.status = 'active' and coalesce(i.on_hand - i.reserved, 0) <= v.low_stock_threshold
    order by available, v.sku limit 100`;
}
