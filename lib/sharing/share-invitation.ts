import { intentUrl } from './intent-url';
import type { ShareNetwork } from './network';
import { previewPictureAddress, shareAddress } from './share-address';
import { shareText } from './share-text';
import type { SharedProduct } from './shared-product';

/** All that a person needs to share: the link, words to go with it, and where the network takes them. */
export type ShareInvitation = { shareUrl: string; intentUrl: string | null; title: string; text: string };

export function shareInvitation(input: {
  network: ShareNetwork;
  product: SharedProduct;
  token: string;
  siteUrl: string;
}): ShareInvitation {
  const { network, product, token, siteUrl } = input;
  const shareUrl = shareAddress({ siteUrl, token });
  const { slug, version } = product;
  const pictureUrl = previewPictureAddress({ siteUrl, slug, version, size: 'wide' });
  return {
    shareUrl,
    intentUrl: intentUrl({ network, product, shareUrl, pictureUrl }),
    title: product.title,
    text: shareText(network, product),
  };
}
