import { formatMoney } from '@/lib/core/money';
import type { SharedProduct } from './shared-product';

/**
 * Readers have a right to know at once that the sharer gets something, so it comes first (FTC, endorsement guides; ASA,
 * recognising ads on social media). The sharer is asked to keep it.
 */
export const DISCLOSURE = 'Ad: I get a discount for sharing this.';

/** What the preview says in the name of whoever shared, for networks that take no text from us. */
export const PREVIEW_DISCLOSURE = 'Whoever shares this link can get a discount.';

/** The words for a network that has no way of its own. */
export function plainShareText({ title, tagline }: SharedProduct): string {
  return joinSentences(DISCLOSURE, title, tagline);
}

/** The price of a product in a message; empty when it is not on sale. */
export function priceText({ fromPriceMinor, hasSeveralPrices, currency }: SharedProduct): string {
  if (fromPriceMinor === null) return '';
  // In a message the space that does not break is only a strange character.
  const amount = formatMoney(fromPriceMinor, currency).replaceAll('\u00a0', ' ');
  return hasSeveralPrices ? `from ${amount}` : amount;
}

/** Those that are there, each with a full stop where it has no end of its own. */
export function joinSentences(...parts: string[]): string {
  return parts
    .filter(Boolean)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
