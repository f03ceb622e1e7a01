import { formatMoney } from '@/lib/core/money';
import type { ShareNetwork } from '@/lib/sharing/share-network';
import type { SharedProduct } from './shared-product';

/** Readers have a right to know that the sharer gets something; the sharer can reword it. */
export const DISCLOSURE = 'I get a discount for sharing this.';

/** What the preview says in the name of whoever shared, for networks that take no text from us. */
export const PREVIEW_DISCLOSURE = 'Whoever shares this link can get a discount.';

/**
 * The words that go along with a link, in the way of each network. They end with the disclosure and hold no link: the
 * network, or who composes the message, adds it.
 */
export function shareText(network: ShareNetwork, product: SharedProduct): string {
  const price = priceText(product);
  switch (network) {
    case 'whatsapp':
      return sentences(`*${product.title}*${price && ` – ${price}`}`, product.tagline, DISCLOSURE);
    case 'x':
      return sentences(`${product.title}: ${lowerFirst(product.tagline)}`, DISCLOSURE);
    case 'pinterest':
      return sentences(product.title, product.tagline, price, DISCLOSURE);
    case 'email':
      return `I thought this might interest you: ${product.title}. ${product.tagline}${price && `\n\n${price}`}\n\n${DISCLOSURE}`;
    default:
      return sentences(product.title, product.tagline, DISCLOSURE);
  }
}

/** The subject of a mail that shares a product. */
export function shareSubject(product: SharedProduct): string {
  return product.title;
}

function priceText({ fromPriceMinor, hasSeveralPrices, currency }: SharedProduct): string {
  if (fromPriceMinor === null) return '';
  // In a message the space that does not break is only a strange character.
  const amount = formatMoney(fromPriceMinor, currency).replaceAll('\u00a0', ' ');
  return hasSeveralPrices ? `from ${amount}` : amount;
}

function sentences(...parts: string[]): string {
  return parts
    .filter(Boolean)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
