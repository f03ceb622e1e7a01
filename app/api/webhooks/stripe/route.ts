import { handleStripeEvent } from '@/lib/handlers/stripe-events/handle-stripe-event';
import { endpoint } from '@/lib/http/endpoint';
import { type Problem, problemResponse } from '@/lib/http/problem';
import { readBody } from '@/lib/http/read-body';
import { privateJson } from '@/lib/http/wants-page';
import { logger } from '@/lib/log/logger';
import { verifyWebhook } from '@/lib/stripe/verify-webhook';

const LARGEST_EVENT_BYTES = 1024 * 1024;

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  {
    POST: async (request) => {
      const body = await readBody(request, LARGEST_EVENT_BYTES);
      if (!body.ok) return problemResponse(body.error);
      const rawBody = new TextDecoder().decode(body.value);
      const verified = verifyWebhook({ rawBody, signature: request.headers.get('stripe-signature') });
      if (!verified.ok) {
        logger.warn({ refusal: verified.error }, 'a webhook was refused');
        return problemResponse({ ...REFUSED, code: verified.error.code });
      }
      const verdict = await handleStripeEvent(verified.value);
      return privateJson({ received: true, verdict });
    },
  },
  { acceptsForeignOrigin: true },
);

const REFUSED: Omit<Problem, 'code'> = {
  status: 400,
  title: 'This is not an event for this shop',
  detail: 'Check the signing secret, the mode and the API version of the webhook endpoint in Stripe.',
};
