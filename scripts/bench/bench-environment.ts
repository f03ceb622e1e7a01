import { randomBytes } from 'node:crypto';

/** Where nobody listens: what the bench measures needs neither Stripe nor mail. */
const NOWHERE = '127.0.0.1:9';

/** The folder of the bench's own build, beside the shop's. */
export const BENCH_DIST = '.next-bench';

/** The environment of the shop that is built and measured; of the caller's own, only what a process needs to run. */
export function benchEnvironment(input: { databaseUrl: string; port: number }): NodeJS.ProcessEnv {
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
    AUTH_SECRET: randomBytes(36).toString('base64url'),
    STRIPE_SECRET_KEY: `sk_test_${randomBytes(12).toString('hex')}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(16).toString('hex')}`,
    STRIPE_API_BASE: `http://${NOWHERE}`,
    SMTP_URL: `smtp://${NOWHERE}`,
    MAIL_FROM: 'NUE <orders@nue.example>',
    LOG_LEVEL: 'warn',
  };
}
