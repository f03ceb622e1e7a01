import 'server-only';
import { listProductSlugs } from '@/lib/catalogue/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { getDb } from '@/lib/db/client';
import { findShopSettings } from '@/lib/settings/queries';
import { previewPage } from '@/lib/sharing/link/preview-page';
import { findSharedProduct } from '@/lib/sharing/queries';
import { recordShareVisit } from './record-share-visit';

export type ShareLinkTarget =
  | { shows: 'preview'; html: string }
  | { shows: 'page'; path: string; isFriend: boolean };

/**
 * Resolves a share link: the preview for crawlers, the address of the product for everybody else. An invalid link (cut
 * off by a chat, made up, or of a product that is no longer sold) leads to a product of the shop.
 */
export async function openShareLink(
  token: string,
  visit: { method: string; headers: Headers; visitorToken: string | null },
): Promise<ShareLinkTarget> {
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
