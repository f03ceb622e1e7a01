import { listProducts } from '@/lib/catalogue/queries';
import { listHomeDelivery } from '@/lib/checkout/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { keptDocument } from '@/lib/http/kept-document';
import { writeProductFeed } from '@/lib/workflows/write-product-feed';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const [products, delivery] = await Promise.all([listProducts(), listHomeDelivery()]);
  const feed = writeProductFeed({ products, delivery, siteUrl: getSiteUrl() });
  return keptDocument({ body: feed, type: 'application/rss+xml; charset=utf-8', freshSeconds: 0 });
}
