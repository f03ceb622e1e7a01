import { listProducts } from '@/lib/catalogue/queries';
import { listDeliveryDestinations } from '@/lib/checkout/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { cacheableResponse } from '@/lib/http/cacheable-response';
import { writeProductFeed } from '@/lib/reports/write-product-feed';
import { getShopSettings } from '@/lib/settings/queries';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const [products, delivery, { shopName }] = await Promise.all([
    listProducts(),
    listDeliveryDestinations(),
    getShopSettings(),
  ]);
  const feed = writeProductFeed({ products, delivery, siteUrl: getSiteUrl(), shopName });
  return cacheableResponse({ body: feed, type: 'application/rss+xml; charset=utf-8', freshSeconds: 0 });
}
