import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { startService } from '@/scripts/processes/start-service';
import { findFreePort } from '@/scripts/support/ports.mjs';

/** What the shop talks to beside its database. */
export type BenchServices = {
  stripe: { port: number; url: string; secretKey: string; webhookSecret: string };
  smtpUrl: string;
  stop: () => Promise<void>;
};

/**
 * Starts the Stripe sandbox and the mail inbox, a process each, which keep everything in memory. The sandbox
 * sends no webhooks: the bench sends its events itself, as many at once as it wants to measure.
 */
export async function startBenchServices(): Promise<BenchServices> {
  const [stripePort, mailPort, smtpPort] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const stripe = {
    port: stripePort,
    url: `http://127.0.0.1:${stripePort}`,
    secretKey: `sk_test_${randomBytes(12).toString('hex')}`,
    webhookSecret: `whsec_${randomBytes(16).toString('hex')}`,
  };
  const logs = path.resolve('.data/bench');
  const sandbox = startService({
    name: 'The Stripe sandbox',
    entry: 'sandbox/stripe/main.ts',
    logFile: path.join(logs, 'stripe.log'),
    env: {
      PORT: String(stripePort),
      STRIPE_SECRET_KEY: stripe.secretKey,
      STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
    },
  });
  const inbox = startService({
    name: 'The mail inbox',
    entry: 'sandbox/mail/main.ts',
    logFile: path.join(logs, 'mail.log'),
    env: { PORT: String(mailPort), SMTP_PORT: String(smtpPort) },
  });
  const stop = async () => {
    await Promise.all([sandbox.stop(), inbox.stop()]);
  };
  try {
    await Promise.all([sandbox.waitFor(stripe.url), inbox.waitFor(`http://127.0.0.1:${mailPort}`)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stripe, smtpUrl: `smtp://127.0.0.1:${smtpPort}`, stop };
}
