import 'server-only';
import { listProductSlugs } from '@/lib/catalogue/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { getDb } from '@/lib/db/client';
import { findShopSettings } from '@/lib/settings/queries';
import { previewPage } from '@/lib/sharing/preview-page';
import { findSharedProduct } from '@/lib/sharing/queries';
import { recordShareVisit } from './record-share-visit';

export type OpenedLink =
  | { shows: 'preview'; html: string }
  | { shows: 'page'; path: string; isFriend: boolean };

/**
 * Opens a share link: the preview for crawlers, the way to the product for everybody else. A link that leads nowhere
 * (cut off by a chat, made up, or of a product that is no longer sold) goes to what the shop sells.
 */
export async function openShareLink(
  token: string,
  visit: { method: string; headers: Headers; visitorToken: string | null },
): Promise<OpenedLink> {
  const opened = await recordShareVisit(token, visit);
  const product = opened && (await findSharedProduct(getDb(), { id: opened.productId }));
  if (!opened || !product) {
    const [slug] = await listProductSlugs();
    return { shows: 'page', path: slug ? `/products/${slug}` : '/', isFriend: false };
  }
  if (opened.shows === 'preview') {
    const { shopName } = await findShopSettings(getDb());
    return { shows: 'preview', html: previewPage({ product, token, siteUrl: getSiteUrl(), shopName }) };
  }
  return { shows: 'page', path: `/products/${product.slug}?via=share`, isFriend: opened.isFriend };
}
