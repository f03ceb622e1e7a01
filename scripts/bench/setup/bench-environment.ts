import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { BenchServices } from './bench-services';

/** The folder of the bench's own build, beside the shop's. */
export const BENCH_DIST = '.next-bench';

/** Where the shop writes its pages as files, for the sections that measure that. */
export const BENCH_PAGES_FOLDER = path.resolve('.data/bench/pages');

/** The environment of the shop that is built and measured; of the caller's own, only what a process needs to run. */
export function benchEnvironment(input: {
  databaseUrl: string;
  port: number;
  services: BenchServices;
  writesPages?: boolean;
}): NodeJS.ProcessEnv {
  const { stripe, smtpUrl } = input.services;
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR,
    LANG,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    TSX_TSCONFIG_PATH: 'tsconfig.node.json',
    NEXT_DIST_DIR: BENCH_DIST,
    SHOP_BENCH: '1',
    DATABASE_URL: input.databaseUrl,
    SITE_URL: `http://127.0.0.1:${input.port}`,
    HOST: '127.0.0.1',
    PORT: String(input.port),
    // The bench says for each buyer where they come from, as a proxy in front does; limits count by that.
    TRUSTED_PROXIES: '127.0.0.1',
    AUTH_SECRET: randomBytes(36).toString('base64url'),
    STRIPE_SECRET_KEY: stripe.secretKey,
    STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
    STRIPE_API_BASE: stripe.url,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'NUE <orders@nue.example>',
    LOG_LEVEL: 'warn',
    PAGES_FOLDER: input.writesPages ? BENCH_PAGES_FOLDER : '',
  };
}
