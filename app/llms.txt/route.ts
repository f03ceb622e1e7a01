import { listProducts } from '@/lib/catalogue/queries';
import { listHomeDelivery } from '@/lib/checkout/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { listArticles } from '@/lib/content/queries';
import { keptDocument } from '@/lib/http/kept-document';
import { getShopSettings } from '@/lib/settings/queries';
import { writeLlmsText } from '@/lib/workflows/write-llms-text';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const [products, articles, delivery, { shopName }] = await Promise.all([
    listProducts(),
    listArticles(),
    listHomeDelivery(),
    getShopSettings(),
  ]);
  const text = writeLlmsText({ products, articles, delivery, siteUrl: getSiteUrl(), shopName });
  return keptDocument({ body: text, type: 'text/plain; charset=utf-8', freshSeconds: 0 });
}
