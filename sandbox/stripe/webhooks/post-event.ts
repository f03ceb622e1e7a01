import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { signPayload } from './sign-payload';

const TIMEOUT_MS = 10_000;

export type PostOutcome = { isAccepted: boolean; outcome: string };

/** Posts one signed event. As with Stripe, anything but 2xx is a failure, a redirect too. */
export function postEvent(
  payload: string,
  { url, secret, signal }: { url: string; secret: string; signal: AbortSignal },
): Promise<PostOutcome> {
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(payload),
    'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    'Stripe-Signature': signPayload(payload, secret),
  };
  return new Promise((resolve) => {
    const fail = (error: Error) => resolve({ isAccepted: false, outcome: error.message });
    const sent = send(
      url,
      { method: 'POST', headers, agent: false, signal, timeout: TIMEOUT_MS },
      (response) => {
        response.resume();
        response.on('error', fail);
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          resolve({ isAccepted: status >= 200 && status < 300, outcome: String(status) });
        });
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${TIMEOUT_MS} ms`)));
    sent.on('error', fail);
    sent.end(payload);
  });
}
