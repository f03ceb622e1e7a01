import 'server-only';
import { getSiteUrl } from '@/lib/config/server-config';
import { type Problem, problemResponse } from '@/lib/http/problem';
import { privateJson, seeOther, wantsPage } from '@/lib/http/wants-page';
import type { CartView } from './cart';
import { cartCookies } from './cart-cookie';
import { getCartViewByToken } from './queries';

/** Leads on to the cart where the browser has kept its cookie, and says so where it has not. */
const CART_UNLESS_KEPT = '/cart?problem=cookies_blocked';

/**
 * Answers a change of the cart: with the cart as JSON, or by leading a form on to the cart page.
 * @param input.cart what the cart holds now, when the change has told; asked for otherwise.
 */
export async function answerWithCart(input: {
  token: string | null;
  isForm: boolean;
  cart?: CartView;
  /** The token that came with the request of a page; where another one is given out, the page looks whether it is kept. */
  page?: { earlierToken: string | null };
}): Promise<Response> {
  const { token, page } = input;
  const view = input.cart ?? (await getCartViewByToken(token));
  const itemCount = view.lines.reduce((sum, line) => sum + line.quantity, 0);
  const isSecure = getSiteUrl().startsWith('https:');
  const cookies = token ? cartCookies({ token, itemCount, isSecure }) : [];
  if (!input.isForm) return privateJson(view, cookies);
  const isNew = page !== undefined && page.earlierToken !== token;
  return seeOther(isNew ? CART_UNLESS_KEPT : '/cart', cookies);
}

/** Answers a refused change: as a problem, or, for a browser without JavaScript, on the cart page in words. */
export function answerWithCartProblem(
  request: Request,
  input: { problem: Problem; isForm: boolean },
): Response {
  const isPage = input.isForm && wantsPage(request);
  return isPage ? seeOther(`/cart?problem=${input.problem.code}`) : problemResponse(input.problem);
}
