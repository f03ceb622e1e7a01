import { Agent, request as httpRequest } from 'node:http';
import Stripe from 'stripe';
import { STRIPE_API_VERSION } from '@/lib/stripe/client';
import { STRIPE_WEBHOOK_SECRET } from '../../support/test-shop';
import type { FuzzRequest } from './any-request';

const TIMEOUT_MS = 30_000;
const stripe = new Stripe('sk_test_unused');

/** Sends requests as they are, over few connections. @returns the status; 0 when the connection was ended instead. */
export class RequestSender {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 12 });
  #serial = 0;

  constructor(readonly shopUrl: string) {}

  send(fuzz: FuzzRequest, cookie: string): Promise<number> {
    this.#serial += 1;
    const { hostname, port } = new URL(this.shopUrl);
    const body = fuzz.isSigned ? withVersion(fuzz.body) : fuzz.body;
    const headers: Record<string, string | number> = {
      // A client network of its own each, so that rate limits do not hide the handlers.
      'x-forwarded-for': `10.${(this.#serial >> 16) & 255}.${(this.#serial >> 8) & 255}.${this.#serial & 255}`,
      ...fuzz.headers,
      ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }),
      ...(fuzz.isSigned && body !== null ? { 'stripe-signature': sign(body) } : {}),
      ...(fuzz.isOwner && cookie ? { cookie: [fuzz.headers.cookie, cookie].filter(Boolean).join('; ') } : {}),
    };
    return new Promise((resolve, reject) => {
      const options = { hostname, port, method: fuzz.method, path: fuzz.path, headers, agent: this.#agent };
      const sent = httpRequest(options, (answer) => {
        answer.on('error', () => undefined).on('close', () => resolve(answer.statusCode ?? 0));
        answer.resume();
      });
      sent.setTimeout(TIMEOUT_MS, () => reject(new Error(`No answer in ${TIMEOUT_MS} ms`)));
      sent.on('error', () => resolve(0));
      sent.end(body ?? undefined);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

function withVersion(body: string | null): string {
  return JSON.stringify({
    ...JSON.parse(body ?? '{}'),
    created: Math.floor(Date.now() / 1000),
    api_version: STRIPE_API_VERSION,
  });
}

function sign(payload: string): string {
  return stripe.webhooks.generateTestHeaderString({ payload, secret: STRIPE_WEBHOOK_SECRET });
}
