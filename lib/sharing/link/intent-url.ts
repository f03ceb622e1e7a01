import type { ShareNetwork } from '@/lib/sharing/share-network';
import { shareSubject, shareText } from './share-text';
import type { SharedProduct } from './shared-product';

/**
 * The address at which a network asks the person to confirm what is shared; null where there is none (the system's
 * share sheet, the clipboard). Facebook and LinkedIn take the link alone and read the rest from its preview; Meta's
 * policies also forbid to fill in words for the person.
 * @param input.pictureUrl for Pinterest, which pins a picture.
 */
export function intentUrl(input: {
  network: ShareNetwork;
  product: SharedProduct;
  shareUrl: string;
  pictureUrl: string;
}): string | null {
  const { network, product, shareUrl, pictureUrl } = input;
  const text = shareText(network, product);
  switch (network) {
    case 'facebook':
      return address('https://www.facebook.com/sharer/sharer.php', { u: shareUrl });
    case 'x':
      return address('https://x.com/intent/post', { text, url: shareUrl });
    case 'whatsapp':
      return address('https://wa.me/', { text: `${text} ${shareUrl}` });
    case 'linkedin':
      return address('https://www.linkedin.com/sharing/share-offsite/', { url: shareUrl });
    case 'pinterest':
      return address('https://www.pinterest.com/pin/create/button/', {
        url: shareUrl,
        media: pictureUrl,
        description: text,
      });
    case 'telegram':
      return address('https://t.me/share/url', { url: shareUrl, text });
    case 'email':
      return address('mailto:', { subject: shareSubject(product), body: `${text}\n\n${shareUrl}` });
    case 'native':
    case 'copy':
      return null;
  }
}

/** Spaces as %20: a mail program shows the plus signs that URLSearchParams would write. */
function address(base: string, params: Record<string, string>): string {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${base}?${query.join('&')}`;
}
