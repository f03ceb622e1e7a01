import { renderRequestedCart } from '@/components/cart/render-cart';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { cartProblemResponse, cartResponse } from '@/lib/cart/cart-response';
import { promotionCodeSchema } from '@/lib/cart/cart-schema';
import { promotionCodeProblem } from '@/lib/cart/promotion-code-problem';
import { setPromotionCode } from '@/lib/cart/set-promotion-code';
import { addressPrefix } from '@/lib/http/client-address';
import { endpoint } from '@/lib/http/endpoint';
import { acceptsHtml } from '@/lib/http/form-response';
import { problemResponse } from '@/lib/http/problem';
import { consumeRateLimit } from '@/lib/http/rate-limit';
import { readRawInput, validateInput } from '@/lib/http/read-input';
import { findVisitorId } from '@/lib/sharing/find-visitor-id';

/** Against guessing: a code has 80 random bits, so this is for the shop's own short codes. */
const PER_ADDRESS = { name: 'promotion-code-address', points: 60, perSeconds: 600 };

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const raw = await readRawInput(request);
    if (!raw.ok) return problemResponse(raw.error);
    const isForm = raw.value.form !== null;
    const refuse = (problem: Parameters<typeof problemResponse>[0]) =>
      cartProblemResponse(request, { problem, isForm });
    const input = validateInput(promotionCodeSchema, raw.value.data);
    if (!input.ok) return refuse(input.error);
    const tooMany = await consumeRateLimit([{ limit: PER_ADDRESS, key: addressPrefix(request.headers) }]);
    if (tooMany) return refuse(tooMany);
    const earlierToken = await readCartToken();
    const set = await setPromotionCode({
      token: earlierToken,
      text: input.value.code,
      visitorId: await findVisitorId(),
    });
    if (!set.ok) return refuse(promotionCodeProblem(set.error));
    const page = acceptsHtml(request) ? { page: { earlierToken } } : {};
    return cartResponse({
      token: set.value.token,
      isForm,
      render: (cart) => renderRequestedCart(request, cart),
      ...page,
    });
  },
});
