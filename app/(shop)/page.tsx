import type { Metadata } from 'next';
import { HomeView } from '@/components/catalogue/home-view';
import { getProductBySlug } from '@/lib/catalogue/queries';
import { listHomeDelivery } from '@/lib/checkout/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { listArticles } from '@/lib/content/queries';

export const dynamic = 'force-static';

const description =
  'The NUE Cupping Massager joins suction, warmth and red light in a palm-sized device for a tight neck and upper back. Delivered across Pakistan; cash on delivery or card.';

export function generateMetadata(): Metadata {
  const url = getSiteUrl();
  return { description, alternates: { canonical: url } };
}

export default async function HomePage() {
  const [product, delivery, articles] = await Promise.all([
    getProductBySlug('nue-cupping-massager'),
    listHomeDelivery(),
    listArticles(),
  ]);
  return <HomeView product={product} delivery={delivery} articles={articles} />;
}
