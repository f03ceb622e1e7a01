import { listProducts } from '@/lib/catalogue/queries';
import { listHomeDelivery } from '@/lib/checkout/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { keptDocument } from '@/lib/http/kept-document';
import { getShopSettings } from '@/lib/settings/queries';
import { writeProductFeed } from '@/lib/workflows/write-product-feed';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const [products, delivery, { shopName }] = await Promise.all([
    listProducts(),
    listHomeDelivery(),
    getShopSettings(),
  ]);
  const feed = writeProductFeed({ products, delivery, siteUrl: getSiteUrl(), shopName });
  return keptDocument({ body: feed, type: 'application/rss+xml; charset=utf-8', freshSeconds: 0 });
}
