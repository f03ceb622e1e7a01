import { LARGEST_LINE_QUANTITY } from '@/lib/cart/cart';

/** Why a change of the cart did not happen: a stable code, and what the buyer reads. */
export type CartProblem = { code: string; detail: string };

const WORDS: Readonly<Record<string, string>> = {
  sold_out: 'It is sold out just now, so nothing was changed in your cart.',
  insufficient_stock: 'There are not that many left. Choose a smaller number.',
  quantity_too_large: `We send at most ${LARGEST_LINE_QUANTITY} of one thing per order. Choose ${LARGEST_LINE_QUANTITY} or fewer.`,
  unknown_sku: 'We no longer sell that one. Choose another on the product page.',
  line_not_found: 'That is no longer in your cart. It may have been removed in another tab.',
  unreachable: 'We could not reach the shop. Check your connection and try again.',
};

const UNKNOWN = 'Something went wrong on our side and nothing was changed. Please try again.';

/** The words for a code, for pages that know nothing but the code. */
export function describeCartProblem(code: string): string {
  return (Object.hasOwn(WORDS, code) ? WORDS[code] : undefined) ?? UNKNOWN;
}

/** Reads a problem out of an answer; the server's own sentence goes before ours. */
export function readCartProblem(body: unknown): CartProblem {
  const { code, detail } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const known = typeof code === 'string' ? code : 'unknown';
  return { code: known, detail: typeof detail === 'string' && detail ? detail : describeCartProblem(known) };
}
