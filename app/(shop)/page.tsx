import type { Metadata } from 'next';
import { HomeContent } from '@/components/catalogue/home/home-content';
import { pageMetadata } from '@/components/layout/metadata/page-metadata';
import { getProductBySlug } from '@/lib/catalogue/queries';
import { listDomesticDeliveryRates, listInternationalDeliveryOptions } from '@/lib/checkout/queries';
import { listArticles } from '@/lib/content/queries';
import { summarisePayment } from '@/lib/pricing/payment-summary';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { getShopSettings } from '@/lib/settings/queries';

export const dynamic = 'force-static';

const description =
  'The NUE Cupping Massager joins suction, warmth and red light in a palm-sized device for your upper back and shoulders. Delivered across Pakistan';

export async function generateMetadata(): Promise<Metadata> {
  const { shopName } = await getShopSettings();
  const payment = summarisePayment({ methods: listConfiguredPaymentMethods(), as: 'short' });
  return pageMetadata({
    path: '/',
    description: `${description}; ${payment}.`,
    preview: { of: 'home' },
    previewAlt: `${shopName}: warmth and suction for your upper back and shoulders, beside the massager.`,
  });
}

export default async function HomePage() {
  const [product, delivery, abroad, articles] = await Promise.all([
    getProductBySlug('nue-cupping-massager'),
    listDomesticDeliveryRates(),
    listInternationalDeliveryOptions(),
    listArticles(),
  ]);
  return <HomeContent product={product} delivery={delivery} abroad={abroad} articles={articles} />;
}
