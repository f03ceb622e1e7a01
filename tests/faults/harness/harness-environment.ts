import { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } from '../../support/test-shop';

/** The environment of one harness: of its servers, and of lib in the test's own process. */
export function harnessEnvironment(input: {
  databaseUrl: string;
  siteUrl: string;
  stripeUrl: string;
  smtpUrl: string;
}): Record<string, string> {
  return {
    DATABASE_URL: input.databaseUrl,
    // One for all: it is part of what Stripe is asked for, and a repeated request must be the same request.
    SITE_URL: input.siteUrl,
    AUTH_SECRET: 'q8Zr2mX0vLw7YtB5nKc1JhGf3DsAeUiO',
    STRIPE_SECRET_KEY,
    STRIPE_WEBHOOK_SECRET,
    STRIPE_API_BASE: input.stripeUrl,
    SMTP_URL: input.smtpUrl,
    MAIL_FROM: 'NUE <orders@shop.test>',
    REDIS_URL: '',
    // Every buyer sends a client address of their own.
    TRUSTED_PROXIES: '127.0.0.1',
  };
}
