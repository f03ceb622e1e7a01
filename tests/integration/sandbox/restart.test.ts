import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { orderParams } from './order-params';
import { payByCard } from './pay-by-form';
import { clientFor, openSandbox, SECRET_KEY, WEBHOOK_SECRET } from './sandbox-fixture';
import { openWebhookInbox } from './webhook-inbox';

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stripe-sandbox-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'state', 'stripe.jsonl');
}

/** Starts the sandbox as the demo does, in a process of its own. */
async function startProcess(dataFile: string, webhookUrl: string) {
  const child = spawn('node_modules/.bin/tsx', ['sandbox/stripe/main.ts'], {
    env: {
      ...process.env,
      PORT: '0',
      SANDBOX_DATA_FILE: dataFile,
      SANDBOX_WEBHOOK_URL: webhookUrl,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      STRIPE_SECRET_KEY: SECRET_KEY,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that the kill reaches the process itself and not only its launcher.
    detached: true,
  });
  const ended = once(child, 'exit');
  const signal = (name: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, name);
  };
  onTestFinished(() => signal('SIGKILL'));
  const [line] = await once(child.stdout, 'data');
  const url = /http:\/\/\S+/.exec(String(line))?.[0] ?? '';
  return {
    url,
    stripe: clientFor(url),
    end: async (name: NodeJS.Signals) => {
      signal(name);
      return ended;
    },
  };
}

test('sessions, kept answers and undelivered events outlive a kill', { timeout: 30_000 }, async () => {
  const dataFile = await temporaryFile();
  const inbox = await openWebhookInbox();
  onTestFinished(inbox.close);
  inbox.answerWith(...Array<number>(12).fill(500));
  const before = await startProcess(dataFile, inbox.url);
  const session = await before.stripe.checkout.sessions.create(orderParams(), { idempotencyKey: 'order-1' });
  await payByCard(session.url, '4242424242424242');
  await before.end('SIGKILL');
  // What a kill in the middle of a write leaves behind.
  await appendFile(dataFile, '[["coupons","half');
  const after = await startProcess(dataFile, inbox.url);
  const kept = await after.stripe.checkout.sessions.retrieve(session.id, { expand: ['line_items'] });
  expect(kept).toMatchObject({ status: 'complete', payment_status: 'paid' });
  expect(kept.line_items?.data).toHaveLength(1);
  const replayed = await after.stripe.checkout.sessions.create(orderParams(), { idempotencyKey: 'order-1' });
  expect(replayed.id).toBe(session.id);
  await inbox.waitFor('checkout.session.completed', 2);
  const [code] = await after.end('SIGTERM');
  expect(code).toBe(0);
  expect(await readFile(dataFile, 'utf8')).toMatch(/\n$/);
});

test('an open session expires after a restart, and a delayed payment ends', async () => {
  const dataFile = await temporaryFile();
  const first = await openSandbox({ dataFile });
  const expires_at = Math.floor(Date.now() / 1000) + 31 * 60;
  const session = await first.stripe.checkout.sessions.create(orderParams({ expires_at }));
  await first.close();
  const second = await openSandbox({ dataFile });
  expect((await second.stripe.checkout.sessions.retrieve(session.id)).status).toBe('open');
  await second.control('POST', 'clock', { offsetSeconds: 32 * 60 });
  await second.inbox.waitFor('checkout.session.expired');
  await second.close();
  const third = await openSandbox({ dataFile });
  expect((await third.stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired');
});
