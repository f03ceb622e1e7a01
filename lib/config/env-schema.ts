import { z } from 'zod';
import { isAddressOrCidr, isCidrTooWide } from './cidr';
import { isLoopbackHost, isPrivateHost } from './private-host';

function isUrlWith(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function portNumber() {
  return z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a port number')
    .min(1, 'must be a port number')
    .max(65_535, 'must be a port number');
}

/**
 * The shop's environment (docs: README, "Configuration"). Each message completes the sentence "NAME …".
 */
export const envSchema = z
  .object({
    DATABASE_URL: z
      .string({
        error:
          'is missing: give the address of a PostgreSQL database, postgresql://user:password@host:5432/name',
      })
      .refine((value) => isUrlWith(value, ['postgres:', 'postgresql:']), 'must start with postgresql://'),
    SITE_URL: z
      .string({
        error: 'is missing: give the public address of the shop, for example https://shop.example.com',
      })
      .refine((value) => isUrlWith(value, ['http:', 'https:']), 'must be an http(s) address')
      .refine(
        (value) => !URL.canParse(value) || new URL(value).pathname === '/',
        'must be an origin alone, without a path',
      )
      .transform((value) => new URL(value).origin),
    AUTH_SECRET: z
      .string({ error: 'is missing: make one with `openssl rand -base64 48`' })
      .refine((value) => Buffer.byteLength(value) >= 32, 'must have at least 32 bytes')
      .refine((value) => new Set(value).size >= 10, 'is too regular to be random'),
    // Both or neither (`incomplete-stripe.ts`): without them the shop takes no cards.
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^(sk|rk)_(test|live)_\S{8,}$/, 'must look like sk_test_… or sk_live_…')
      .optional(),
    STRIPE_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_\S{16,}$/, 'must look like whsec_…')
      .optional(),
    STRIPE_API_BASE: z
      .string()
      .refine((value) => isUrlWith(value, ['http:', 'https:']), 'must be an http(s) address')
      .refine(
        (value) => !URL.canParse(value) || isLoopbackHost(new URL(value).hostname),
        'must be a loopback address: it exists for the sandbox alone',
      )
      .optional(),
    SMTP_URL: z
      .string({
        error: 'is missing: give the mail server, for example smtps://user:password@mail.example.com:465',
      })
      .refine((value) => isUrlWith(value, ['smtp:', 'smtps:']), 'must start with smtp:// or smtps://'),
    MAIL_FROM: z
      .string({
        error: "is missing: give the sender of the shop's mails, for example NUE <orders@shop.example.com>",
      })
      .regex(/^[^\r\n]*[^@\s<]+@[^@\s>]+>?$/, 'must be an address, or a name and an address in <>'),
    REDIS_URL: z
      .string()
      .refine((value) => isUrlWith(value, ['redis:', 'rediss:']), 'must start with redis:// or rediss://')
      .optional(),
    BACKUP_KEY: z
      .string()
      .regex(
        /^(?:age1[0-9a-z]{50,}|AGE-SECRET-KEY-1[0-9A-Z]{50,})$/,
        'must be a key of age: age1… or AGE-SECRET-KEY-1…; `npm run backup -- --new-key` makes a pair',
      )
      .optional(),
    TRUSTED_PROXIES: z
      .string()
      .default('')
      .transform((value) =>
        value
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean),
      )
      .refine(
        (entries) => entries.every(isAddressOrCidr),
        'must be addresses or CIDR blocks with commas between them',
      )
      .refine(
        (entries) => !entries.some((entry) => isAddressOrCidr(entry) && isCidrTooWide(entry)),
        'trusts half the world about who it is: name your own proxies alone, for example 127.0.0.1 or 10.0.0.0/8',
      ),
    LOG_LEVEL: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'must be one of fatal error warn info debug trace silent',
      )
      .default('info'),
    PORT: portNumber().default(3000),
    SHUTDOWN_DELAY_MS: z.coerce
      .number({ error: 'must be a number of milliseconds' })
      .int('must be a whole number of milliseconds')
      .min(0, 'must not be negative')
      .max(5_000, 'must be at most 5000: a service manager waits 20 seconds for the whole shutdown')
      .default(1_000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PAGES_FOLDER: z
      .string()
      .refine((value) => value.startsWith('/'), 'must be an absolute path, for example /run/nue-shop/pages')
      .optional(),
    METRICS_PORT: portNumber().optional(),
    METRICS_HOST: z.string().min(1).default('127.0.0.1'),
    OTEL_EXPORTER_OTLP_ENDPOINT: z
      .string()
      .refine((value) => isUrlWith(value, ['http:', 'https:']), 'must be an http(s) address')
      .optional(),
    OTEL_SERVICE_NAME: z.string().min(1).default('nue-shop'),
    ALERT_EMAIL: z
      .string()
      .regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/, 'must be one email address')
      .optional(),
  })
  .superRefine((env, context) => {
    if (env.STRIPE_API_BASE && env.STRIPE_SECRET_KEY?.includes('_live_')) {
      context.addIssue({
        code: 'custom',
        path: ['STRIPE_API_BASE'],
        message: 'is refused together with a live key: real money never goes to a sandbox',
      });
    }
    if (env.METRICS_PORT === env.PORT) {
      context.addIssue({
        code: 'custom',
        path: ['METRICS_PORT'],
        message: 'must be another port than PORT: metrics are not for visitors',
      });
    }
    // This runs also when SITE_URL was refused already, so that every error is reported at once.
    if (!URL.canParse(env.SITE_URL) || !isUrlWith(env.SITE_URL, ['http:', 'https:'])) return;
    const { protocol, hostname } = new URL(env.SITE_URL);
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['SITE_URL'], message });
    if (env.STRIPE_SECRET_KEY?.includes('_live_')) {
      if (protocol !== 'https:') refuse('must be https when the key is live');
      if (isPrivateHost(hostname))
        refuse('must be a public address when the key is live: buyers come back to it');
    } else if (protocol === 'http:' && !isPrivateHost(hostname)) {
      refuse('must be https: addresses, orders and sign-ins go over the public network');
    }
  });

export type ServerConfig = z.infer<typeof envSchema>;
