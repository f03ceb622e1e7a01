import { answerWithCart, answerWithCartProblem } from '@/lib/cart/answer-with-cart';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { cartProblem } from '@/lib/cart/cart-problem';
import { setLineSchema } from '@/lib/cart/cart-schema';
import { setLineQuantity } from '@/lib/cart/set-line-quantity';
import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';
import { checkInput, readRawInput } from '@/lib/http/read-input';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request, { params }) => {
    const raw = await readRawInput(request, ['quantity']);
    if (!raw.ok) return problemResponse(raw.error);
    const isForm = raw.value.form !== null;
    const input = checkInput(setLineSchema, raw.value.data);
    if (!input.ok) return answerWithCartProblem(request, { problem: input.error, isForm });
    const { id } = await params;
    const token = await readCartToken();
    const set = await setLineQuantity({ token, lineId: String(id), quantity: input.value.quantity });
    if (!set.ok) return answerWithCartProblem(request, { problem: cartProblem(set.error), isForm });
    return answerWithCart({ token, isForm });
  },
});
