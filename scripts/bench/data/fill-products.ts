import { withClient } from '@/scripts/postgres/with-client';

/** The address of a product of the bench. */
export function benchProductSlug(index: number): string {
  return `bench-${index}`;
}

/** Adds active products with one variant each until there are `count` of the bench's own. */
export async function fillProducts(databaseUrl: string, count: number): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('begin');
    await client.query(
      `with made as (
         insert into product (slug, title, tagline, description, status, specifications, box_contents)
         select 'bench-' || n, 'Bench product ' || n, 'For the bench', 'For the bench.', 'active', '[]', '[]'
         from generate_series(1, $1::int) as n
         where not exists (select from product p where p.slug = 'bench-' || n)
         returning id, slug)
       , variants as (
         insert into product_variant (product_id, sku, title, position, unit_price_minor, currency)
         select id, upper(slug), 'Single', 1, 680000, 'PKR' from made returning id)
       insert into inventory_level (variant_id) select id from variants`,
      [count],
    );
    await client.query('commit');
    await client.query('analyze product, product_variant, inventory_level');
  });
}
