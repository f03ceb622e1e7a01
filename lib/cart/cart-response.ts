import 'server-only';
import { getSiteUrl } from '@/lib/config/server-config';
import { acceptsHtml, privateJson, seeOther } from '@/lib/http/form-response';
import { type Problem, problemResponse } from '@/lib/http/problem';
import { countEvent } from '@/lib/metrics/event-counters';
import type { Cart } from './cart';
import { cartCookies } from './cart-cookie';
import { getCartByToken } from './queries';

/** Redirects to the cart, which reports `cookies_blocked` if the browser did not store its cookie. */
const COOKIE_CHECK_PATH = '/cart?problem=cookies_blocked';

/**
 * The response to a change of the cart: the cart as JSON, or for a form a redirect to the cart page.
 * @param input.cart the cart after the change, if the caller has it; read from the database otherwise.
 */
export async function cartResponse(input: {
  token: string | null;
  isForm: boolean;
  cart?: Cart;
  /** What the response holds beside the cart. */
  render?: (cart: Cart) => Promise<object>;
  /** The token that a page request came with; if a new one is issued, the cart page checks that the cookie was stored. */
  page?: { earlierToken: string | null };
}): Promise<Response> {
  const { token, page } = input;
  const cart = input.cart ?? (await getCartByToken(token));
  const itemCount = cart.lines.reduce((sum, line) => sum + line.quantity, 0);
  const isSecure = getSiteUrl().startsWith('https:');
  const cookies = token ? cartCookies({ token, itemCount, isSecure }) : [];
  if (!input.isForm) return privateJson({ ...cart, ...(await input.render?.(cart)) }, cookies);
  const isNew = page !== undefined && page.earlierToken !== token;
  return seeOther(isNew ? COOKIE_CHECK_PATH : '/cart', cookies);
}

/** The response to a refused change: problem JSON, or for a browser without JavaScript a redirect to the cart page, which shows the message. */
export function cartProblemResponse(
  request: Request,
  input: { problem: Problem; isForm: boolean },
): Response {
  countEvent('cart_refusals', input.problem.code);
  const isPage = input.isForm && acceptsHtml(request);
  return isPage ? seeOther(`/cart?problem=${input.problem.code}`) : problemResponse(input.problem);
}
