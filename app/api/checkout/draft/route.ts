import { readCartToken } from '@/lib/cart/cart-cookie';
import { draftValues } from '@/lib/checkout/checkout-draft';
import { saveDraft } from '@/lib/checkout/save-draft';
import { endpoint } from '@/lib/http/endpoint';
import { seeOther } from '@/lib/http/form-response';
import { problemResponse } from '@/lib/http/problem';
import { readRawInput } from '@/lib/http/read-input';

/** Saves the draft and redirects back to the form, with the delivery options of the chosen country. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const raw = await readRawInput(request);
    if (!raw.ok) return problemResponse(raw.error);
    const draft = { values: draftValues(raw.value.form ?? []), problem: null };
    await saveDraft({ token: await readCartToken(), draft });
    return seeOther('/checkout');
  },
});
