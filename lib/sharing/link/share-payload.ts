import { NETWORK_DEFINITIONS } from '@/lib/sharing/networks/network-definitions';
import type { ShareNetwork } from '@/lib/sharing/share-network';
import { buildPreviewPictureUrl, buildShareUrl } from './share-url';
import type { SharedProduct } from './shared-product';

/** All that is needed to share: the link, its title and text, and the network's share URL. */
export type SharePayload = { shareUrl: string; intentUrl: string | null; title: string; text: string };

export function buildSharePayload(input: {
  network: ShareNetwork;
  product: SharedProduct;
  token: string;
  siteUrl: string;
}): SharePayload {
  const { network, product, token, siteUrl } = input;
  const { text: textOf, intentUrl } = NETWORK_DEFINITIONS[network];
  const shareUrl = buildShareUrl({ siteUrl, token });
  const { slug, version } = product;
  const pictureUrl = buildPreviewPictureUrl({ siteUrl, slug, version, size: 'wide' });
  const text = textOf(product);
  return {
    shareUrl,
    intentUrl: intentUrl?.({ product, text, shareUrl, pictureUrl }) ?? null,
    title: product.title,
    text,
  };
}
