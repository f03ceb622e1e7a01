import Stripe from 'stripe';
import { onTestFinished } from 'vitest';
import { startSandbox } from '../../../sandbox/stripe/server';
import { type InboxHandle, openWebhookInbox } from './webhook-inbox';

export const SECRET_KEY = 'sk_test_sandbox';
export const WEBHOOK_SECRET = 'whsec_sandbox_test';

export type Fixture = {
  url: string;
  stripe: Stripe;
  inbox: InboxHandle;
  control: Control;
  close: () => Promise<void>;
};

/** A control call; `Body` is the expected response. */
export type Control = <Body = Record<string, unknown>>(
  method: string,
  path: string,
  body?: object,
) => Promise<{ status: number; body: Body }>;

/** A sandbox of its own, with a webhook inbox, that ends with the test. */
export async function openSandbox(options: { dataFile?: string } = {}): Promise<Fixture> {
  const inbox = await openWebhookInbox();
  const sandbox = await startSandbox({
    port: 0,
    dataFile: options.dataFile ?? null,
    webhookUrl: inbox.url,
    webhookSecret: WEBHOOK_SECRET,
    publicUrl: null,
    secretKey: SECRET_KEY,
  });
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await sandbox.close();
    await inbox.close();
  };
  onTestFinished(close);
  return { url: sandbox.url, stripe: clientFor(sandbox.url), inbox, control: controlOf(sandbox.url), close };
}

export function clientFor(url: string, key = SECRET_KEY): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(key, { host: hostname, port: Number(port), protocol: 'http', maxNetworkRetries: 0 });
}

function controlOf(url: string): Control {
  return async <Body>(method: string, path: string, body?: object) => {
    const response = await fetch(`${url}/_sandbox/${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
}
