import { listProducts } from '@/lib/catalogue/queries';
import { listDeliveryDestinations } from '@/lib/checkout/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { listArticles } from '@/lib/content/queries';
import { cacheableResponse } from '@/lib/http/cacheable-response';
import { writeLlmsText } from '@/lib/reports/write-llms-text';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { getShopSettings } from '@/lib/settings/queries';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const [products, articles, delivery, { shopName }] = await Promise.all([
    listProducts(),
    listArticles(),
    listDeliveryDestinations(),
    getShopSettings(),
  ]);
  const text = writeLlmsText({
    products,
    articles,
    delivery,
    methods: listConfiguredPaymentMethods(),
    siteUrl: getSiteUrl(),
    shopName,
  });
  return cacheableResponse({ body: text, type: 'text/plain; charset=utf-8', freshSeconds: 0 });
}
