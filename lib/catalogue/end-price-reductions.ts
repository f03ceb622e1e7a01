import 'server-only';
import { getDb } from '@/lib/db/client';

/**
 * Has the pages of a product published anew once the price before a reduction is too long ago to be shown (rule 45). What a
 * lost run left is found by the next one.
 * @returns the slugs of the products.
 */
export async function endPriceReductions(): Promise<string[]> {
  const rows = await getDb().$queryRaw<{ slug: string }[]>`
    with over as (
      update price_period set is_reduction_over = true
      where ends_at is null and not is_reduction_over and starts_at <= now() - interval '30 days'
      returning variant_id)
    select distinct p.slug, pg_notify('catalogue_changed', p.slug)::text
    from over join product_variant v on v.id = over.variant_id join product p on p.id = v.product_id`;
  return rows.map(({ slug }) => slug);
}
