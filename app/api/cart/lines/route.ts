import { renderRequestedCart } from '@/components/cart/render-cart';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { cartProblem } from '@/lib/cart/cart-problem';
import { cartProblemResponse, cartResponse } from '@/lib/cart/cart-response';
import { addLineSchema } from '@/lib/cart/cart-schema';
import { endpoint } from '@/lib/http/endpoint';
import { acceptsHtml } from '@/lib/http/form-response';
import { problemResponse } from '@/lib/http/problem';
import { readRawInput, validateInput } from '@/lib/http/read-input';
import { addToCart } from '@/lib/workflows/checkout/add-to-cart';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const raw = await readRawInput(request, ['quantity']);
    if (!raw.ok) return problemResponse(raw.error);
    const isForm = raw.value.form !== null;
    const input = validateInput(addLineSchema, raw.value.data);
    if (!input.ok) return cartProblemResponse(request, { problem: input.error, isForm });
    const earlierToken = await readCartToken();
    const added = await addToCart({ token: earlierToken, ...input.value });
    if (!added.ok) return cartProblemResponse(request, { problem: cartProblem(added.error), isForm });
    return cartResponse({
      ...added.value,
      isForm,
      render: (cart) => renderRequestedCart(request, cart),
      ...(acceptsHtml(request) ? { page: { earlierToken } } : {}),
    });
  },
});
