import { renderRequestedCart } from '@/components/cart/render-cart';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { cartProblem } from '@/lib/cart/cart-problem';
import { cartProblemResponse, cartResponse } from '@/lib/cart/cart-response';
import { setLineSchema } from '@/lib/cart/cart-schema';
import { setLineQuantity } from '@/lib/cart/set-line-quantity';
import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';
import { readRawInput, validateInput } from '@/lib/http/read-input';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request, { params }) => {
    const raw = await readRawInput(request, ['quantity']);
    if (!raw.ok) return problemResponse(raw.error);
    const isForm = raw.value.form !== null;
    const input = validateInput(setLineSchema, raw.value.data);
    if (!input.ok) return cartProblemResponse(request, { problem: input.error, isForm });
    const { id } = await params;
    const token = await readCartToken();
    const set = await setLineQuantity({ token, lineId: String(id), quantity: input.value.quantity });
    if (!set.ok) return cartProblemResponse(request, { problem: cartProblem(set.error), isForm });
    return cartResponse({ token, isForm, render: (cart) => renderRequestedCart(request, cart) });
  },
});
