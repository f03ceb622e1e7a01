import { z } from 'zod';
import { emailField } from '@/lib/core/email-field';
import { afterResponse } from '@/lib/http/after-response';
import { addressPrefix } from '@/lib/http/client-address';
import { endpoint } from '@/lib/http/endpoint';
import { acceptsHtml, privateJson, seeOther } from '@/lib/http/form-response';
import { problemResponse } from '@/lib/http/problem';
import { consumeRateLimit } from '@/lib/http/rate-limit';
import { readRawInput, validateInput } from '@/lib/http/read-input';
import { normaliseEmail } from '@/lib/orders/normalise-email';
import { readOrderNumber } from '@/lib/orders/order-number';
import { requireDatabase, sendOrderLink } from '@/lib/workflows/orders/send-order-link';

const PER_EMAIL = { name: 'find-order-email', points: 5, perSeconds: 3600 };
const PER_ADDRESS = { name: 'find-order-address', points: 30, perSeconds: 3600 };

const findOrderSchema = z.object({
  orderNumber: z
    .string({ error: 'Enter the order number from your confirmation email.' })
    .transform((typed, context): number => {
      const number = readOrderNumber(typed);
      if (number !== null) return number;
      context.addIssue({ code: 'custom', message: 'An order number is a number, for example 1001.' });
      return z.NEVER;
    }),
  email: emailField({ missing: 'Enter the email address you ordered with.' }),
});

/**
 * Responds alike whether or not there is such an order, and as fast: the link goes to the order's own address, never to
 * the asker, and is looked up after the response was sent.
 */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const raw = await readRawInput(request);
    if (!raw.ok) return problemResponse(raw.error);
    const isPage = raw.value.form !== null && acceptsHtml(request);
    const input = validateInput(findOrderSchema, raw.value.data);
    if (!input.ok)
      return isPage ? seeOther('/orders/find?problem=invalid_fields') : problemResponse(input.error);
    const { email, orderNumber } = input.value;
    const tooMany = await consumeRateLimit([
      { limit: PER_EMAIL, key: normaliseEmail(email) },
      { limit: PER_ADDRESS, key: addressPrefix(request.headers) },
    ]);
    if (tooMany)
      return isPage ? seeOther('/orders/find?problem=too_many_requests') : problemResponse(tooMany);
    await requireDatabase();
    afterResponse('an order link', () => sendOrderLink({ orderNumber, email }));
    return raw.value.form ? seeOther('/orders/find?sent=1') : privateJson({ status: 'sent_if_found' });
  },
});
