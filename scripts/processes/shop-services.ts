import path from 'node:path';
import { type Service, startService } from './start-service';

export type ShopPorts = { shop: number; stripe: number; mail: number; smtp: number };

export type ServiceOptions = {
  ports: ShopPorts;
  /** Where the services keep what has to survive a restart. */
  dataDirectory: string;
  logDirectory: string;
  secrets: { AUTH_SECRET: string; STRIPE_SECRET_KEY: string; STRIPE_WEBHOOK_SECRET: string };
};

export const urlOfPort = (port: number) => `http://127.0.0.1:${port}`;

/** The Stripe sandbox. */
export function startStripeSandbox({ ports, dataDirectory, logDirectory, secrets }: ServiceOptions): Service {
  return startService({
    name: 'The Stripe sandbox',
    entry: 'sandbox/stripe/main.ts',
    logFile: path.join(logDirectory, 'stripe.log'),
    env: {
      PORT: String(ports.stripe),
      SANDBOX_DATA_FILE: path.join(dataDirectory, 'stripe.json'),
      SANDBOX_WEBHOOK_URL: `${urlOfPort(ports.shop)}/api/webhooks/stripe`,
      STRIPE_SECRET_KEY: secrets.STRIPE_SECRET_KEY,
      STRIPE_WEBHOOK_SECRET: secrets.STRIPE_WEBHOOK_SECRET,
    },
  });
}

/** The mail server that keeps what it gets and shows it. */
export function startMailInbox({ ports, dataDirectory, logDirectory }: ServiceOptions): Service {
  return startService({
    name: 'The mail inbox',
    entry: 'sandbox/mail/main.ts',
    logFile: path.join(logDirectory, 'mail.log'),
    env: {
      PORT: String(ports.mail),
      SMTP_PORT: String(ports.smtp),
      MAIL_DATA_DIRECTORY: path.join(dataDirectory, 'mail'),
    },
  });
}

/** What the shop is given where it is to take no cards: empty, so that no file of the folder sets them. */
export const WITHOUT_STRIPE = { STRIPE_SECRET_KEY: '', STRIPE_WEBHOOK_SECRET: '', STRIPE_API_BASE: '' };

/** The shop with its worker, as `npm start` runs it. */
export function startShop(
  options: ServiceOptions & {
    databaseUrl: string;
    distDir: string;
    env?: Record<string, string>;
    onLine?: Parameters<typeof startService>[0]['onLine'];
  },
): Service {
  const { ports, secrets, logDirectory, databaseUrl, distDir, env, onLine } = options;
  return startService({
    name: 'The shop',
    entry: 'server/run.mjs',
    args: ['start'],
    logFile: path.join(logDirectory, 'shop.log'),
    onLine,
    env: {
      ...secrets,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_DIST_DIR: distDir,
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(ports.shop),
      SITE_URL: urlOfPort(ports.shop),
      STRIPE_API_BASE: urlOfPort(ports.stripe),
      SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
      MAIL_FROM: 'NUE <orders@nue.example>',
      ...env,
    },
  });
}
