import { answerWithCart, answerWithCartProblem } from '@/lib/cart/answer-with-cart';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { cartProblem } from '@/lib/cart/cart-problem';
import { addLineSchema } from '@/lib/cart/cart-schema';
import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';
import { checkInput, readRawInput } from '@/lib/http/read-input';
import { wantsPage } from '@/lib/http/wants-page';
import { putInCart } from '@/lib/workflows/put-in-cart';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const raw = await readRawInput(request, ['quantity']);
    if (!raw.ok) return problemResponse(raw.error);
    const isForm = raw.value.form !== null;
    const input = checkInput(addLineSchema, raw.value.data);
    if (!input.ok) return answerWithCartProblem(request, { problem: input.error, isForm });
    const earlierToken = await readCartToken();
    const added = await putInCart({ token: earlierToken, ...input.value });
    if (!added.ok) return answerWithCartProblem(request, { problem: cartProblem(added.error), isForm });
    return answerWithCart({
      ...added.value,
      isForm,
      ...(wantsPage(request) ? { page: { earlierToken } } : {}),
    });
  },
});
