import { isStripeSetUp } from '@/lib/config/stripe-settings';
import { receiveWebhook } from '@/lib/handlers/stripe-events/receive-webhook';
import { endpoint } from '@/lib/http/endpoint';
import { privateJson } from '@/lib/http/form-response';
import { problemResponse } from '@/lib/http/problem';

/** The custom server handles a POST before Next does (server/requests/handle-stripe-webhook.ts), with the same result. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  {
    POST: async (request) => {
      const answer = await receiveWebhook(request);
      return answer.ok ? privateJson(answer.value) : problemResponse(answer.error);
    },
  },
  { acceptsForeignOrigin: true, isThere: isStripeSetUp },
);
