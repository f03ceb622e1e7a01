import { answerWebhook } from '@/lib/handlers/stripe-events/answer-webhook';
import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';
import { privateJson } from '@/lib/http/wants-page';

/** The shop's own server answers a POST before Next sees it (scripts/server/stripe-webhooks.ts), in the same words. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  {
    POST: async (request) => {
      const answer = await answerWebhook(request);
      return answer.ok ? privateJson(answer.value) : problemResponse(answer.error);
    },
  },
  { acceptsForeignOrigin: true },
);
