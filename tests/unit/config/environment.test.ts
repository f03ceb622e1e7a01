import { describe, expect, it } from 'vitest';
import {
  InvalidEnvironment,
  keepConfiguration,
  listUnknownVariables,
  parseServerConfig,
} from '@/lib/config/server-config';
import { getStripeSettings } from '@/lib/config/stripe-settings';

const RIGHT = {
  DATABASE_URL: 'postgresql://shop:secret@db.example.com:5432/shop',
  SITE_URL: 'https://shop.example.com',
  AUTH_SECRET: 'q8Zr2mX0vLw7YtB5nKc1JhGf3DsAeUiO',
  STRIPE_SECRET_KEY: 'sk_test_0123456789',
  STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
  SMTP_URL: 'smtps://user:secret@mail.example.com:465',
  MAIL_FROM: 'NUE <orders@shop.example.com>',
};

function faultsOf(changes: Record<string, string | undefined>): string {
  try {
    parseServerConfig({ ...RIGHT, ...changes });
  } catch (error) {
    if (error instanceof InvalidEnvironment) return error.message;
    throw error;
  }
  return '';
}

describe('the environment', () => {
  it('is accepted when it is valid, with defaults for optional variables', () => {
    expect(parseServerConfig(RIGHT)).toMatchObject({
      ...RIGHT,
      TRUSTED_PROXIES: [],
      LOG_LEVEL: 'info',
      PORT: 3000,
      SHUTDOWN_DELAY_MS: 1000,
      HOST: '127.0.0.1',
      METRICS_HOST: '127.0.0.1',
    });
    expect(parseServerConfig(RIGHT).METRICS_PORT).toBeUndefined();
  });

  it('is accepted without Stripe', () => {
    const config = parseServerConfig({ ...RIGHT, STRIPE_SECRET_KEY: '', STRIPE_WEBHOOK_SECRET: undefined });
    expect(getStripeSettings(config)).toBeNull();
    expect(getStripeSettings(parseServerConfig(RIGHT))).toEqual({
      secretKey: RIGHT.STRIPE_SECRET_KEY,
      webhookSecret: RIGHT.STRIPE_WEBHOOK_SECRET,
      apiBase: null,
      isLive: false,
    });
  });

  it.each([
    ['STRIPE_SECRET_KEY', ['STRIPE_WEBHOOK_SECRET']],
    ['STRIPE_WEBHOOK_SECRET', ['STRIPE_SECRET_KEY']],
    ['STRIPE_API_BASE', ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET']],
  ])('is refused with %s alone, and says what goes with it (rule 25)', (given, missing) => {
    const stripe = { ...RIGHT, STRIPE_API_BASE: 'http://127.0.0.1:4242' };
    const without = Object.fromEntries(missing.map((name) => [name, undefined]));
    const others = Object.keys(stripe).filter((name) => name.startsWith('STRIPE_') && name !== given);
    const alone = Object.fromEntries(others.map((name) => [name, undefined]));
    const faults = faultsOf({ ...stripe, ...without, ...alone });
    for (const name of missing) expect(faults).toContain(`${name} is missing while ${given} is set`);
    expect(faults).toContain('take out every STRIPE_ variable to sell without cards');
  });

  it('stays what a process was started with, whatever Next reads from a file afterwards', () => {
    const env: Record<string, string | undefined> = { STRIPE_SECRET_KEY: RIGHT.STRIPE_SECRET_KEY };
    keepConfiguration(env);
    expect(env).toEqual({
      STRIPE_SECRET_KEY: RIGHT.STRIPE_SECRET_KEY,
      STRIPE_WEBHOOK_SECRET: '',
      STRIPE_API_BASE: '',
    });
  });

  it('reports a half of Stripe beside every other error', () => {
    const faults = faultsOf({ STRIPE_WEBHOOK_SECRET: '', SMTP_URL: '' });
    expect(faults).toContain('STRIPE_WEBHOOK_SECRET is missing while STRIPE_SECRET_KEY is set');
    expect(faults).toContain('SMTP_URL is missing');
  });

  it.each(Object.keys(RIGHT))('is refused without %s, by name', (name) => {
    expect(faultsOf({ [name]: undefined })).toContain(`${name} is missing`);
    expect(faultsOf({ [name]: '' })).toContain(`${name} is missing`);
  });

  it.each([
    ['DATABASE_URL', 'mysql://db/shop'],
    ['DATABASE_URL', 'not an address'],
    ['SITE_URL', 'not an address'],
    ['SITE_URL', 'ftp://shop.example.com'],
    ['SITE_URL', 'https://shop.example.com/shop'],
    ['AUTH_SECRET', 'short'],
    ['AUTH_SECRET', 'a'.repeat(64)],
    ['STRIPE_SECRET_KEY', 'pk_test_0123456789'],
    ['STRIPE_SECRET_KEY', 'sk_test_'],
    ['STRIPE_WEBHOOK_SECRET', 'undefined'],
    ['STRIPE_API_BASE', 'http://192.0.2.1:4242'],
    ['STRIPE_API_BASE', 'http://127.0.0.1.example.com'],
    ['STRIPE_API_BASE', 'localhost'],
    ['SMTP_URL', 'https://mail.example.com'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'NUE <orders@shop.example.com>\r\nBcc: all@example.com'],
    ['REDIS_URL', 'https://redis.example.com'],
    ['TRUSTED_PROXIES', '10.0.0.0/8, the-load-balancer'],
    ['TRUSTED_PROXIES', '10.0.0.0/99'],
    ['TRUSTED_PROXIES', '10.0.0.0/'],
    ['SITE_URL', 'http://shop.example.com'],
    ['SITE_URL', 'http://203.0.113.9:3000'],
    ['SITE_URL', 'http://[2001:db8::1]'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['TRUSTED_PROXIES', '::/0'],
    ['TRUSTED_PROXIES', '10.0.0.1, 0.0.0.0/1, 128.0.0.0/1'],
    ['TRUSTED_PROXIES', '::ffff:0.0.0.0/96'],
    ['TRUSTED_PROXIES', '2000::/3'],
    ['LOG_LEVEL', 'loud'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['METRICS_PORT', 'http'],
    ['METRICS_PORT', '3000'],
    ['ALERT_EMAIL', 'owner'],
    ['ALERT_EMAIL', 'a@example.com, b@example.com'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', '127.0.0.1:4318'],
  ])('is refused with %s = %j, by name', (name, value) => {
    expect(faultsOf({ [name]: value })).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it('reports every error at once, one per line', () => {
    const faults = faultsOf({ DATABASE_URL: undefined, SITE_URL: 'nowhere', PORT: 'x', SMTP_URL: 'x' });
    const named = [...faults.matchAll(/^ {2}([A-Z_]+) /gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(['DATABASE_URL', 'PORT', 'SITE_URL', 'SMTP_URL']);
  });

  it.each(['http://127.0.0.1:4242', 'http://localhost:4242', 'http://[::1]:4242'])(
    'allows a test key with a sandbox at %s',
    (STRIPE_API_BASE) => expect(faultsOf({ STRIPE_API_BASE })).toBe(''),
  );

  it.each(['sk_live_0123456789', 'rk_live_0123456789'])(
    'never allows %s with a sandbox',
    (STRIPE_SECRET_KEY) => {
      expect(faultsOf({ STRIPE_SECRET_KEY, STRIPE_API_BASE: 'http://127.0.0.1:4242' })).toContain(
        'STRIPE_API_BASE is refused together with a live key',
      );
    },
  );

  it('accepts a live key over https only', () => {
    const live = { STRIPE_SECRET_KEY: 'sk_live_0123456789' };
    expect(faultsOf({ ...live, SITE_URL: 'http://shop.example.com' })).toContain('SITE_URL must be https');
    expect(faultsOf(live)).toBe('');
  });

  it.each(['https://localhost:3000', 'http://127.0.0.1:3000', 'https://192.168.1.5', 'https://shop.local'])(
    'accepts no live key at %s, which buyers cannot reach',
    (SITE_URL) => {
      expect(faultsOf({ STRIPE_SECRET_KEY: 'sk_live_0123456789', SITE_URL })).toContain(
        'SITE_URL must be a public address',
      );
    },
  );

  it.each(['http://127.0.0.1:3000', 'http://localhost', 'http://192.168.1.5:3000', 'http://shop.test'])(
    'allows a test key at %s without https',
    (SITE_URL) => expect(faultsOf({ SITE_URL })).toBe(''),
  );

  it.each(['10.0.0.0/8', '172.16.0.0/12', 'fd00::/8', '2400:cb00::/32', '127.0.0.1'])(
    'accepts %s as trusted proxies',
    (TRUSTED_PROXIES) => expect(faultsOf({ TRUSTED_PROXIES })).toBe(''),
  );

  it.each([
    ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
    ['TRUSTED_PROXYS', 'TRUSTED_PROXIES'],
    ['REDISURL', 'REDIS_URL'],
    ['SITE_URI', 'SITE_URL'],
    ['URL_SITE', 'SITE_URL'],
    ['Site_Url', 'SITE_URL'],
    ['STRIPE_WEBHOK_SECRET', 'STRIPE_WEBHOOK_SECRET'],
    ['STRIPE_SERCET_KEY', 'STRIPE_SECRET_KEY'],
    ['LOG_LEVL', 'LOG_LEVEL'],
  ])('does not start with %s, and says that %s was meant', (name, meant) => {
    expect(faultsOf({ [name]: 'x' })).toContain(`  ${name} is no setting of the shop: ${meant} was meant`);
  });

  it('suggests the nearest variable for an unknown one, and starts', () => {
    const strange = { STRIPE_API_KEY: 'x', DATABASE_URL_UNPOOLED: 'x', REDIS_PORT: 'x' };
    expect(faultsOf(strange)).toBe('');
    expect(listUnknownVariables(strange).map(({ name, suggestion }) => [name, suggestion])).toEqual([
      ['STRIPE_API_KEY', 'STRIPE_API_BASE'],
      ['DATABASE_URL_UNPOOLED', 'DATABASE_URL'],
      ['REDIS_PORT', 'REDIS_URL'],
    ]);
  });

  it('ignores unrelated variables', () => {
    const others = [
      'HOME',
      'HOSTNAME',
      'PATH',
      'NODE_ENV',
      'LANG',
      'SHELL',
      'NEXT_DIST_DIR',
      'CI',
      'TZ',
      'PORTS',
      'OTEL_EXPORTER_OTLP_HEADERS',
      'OTEL_TRACES_SAMPLER',
    ];
    expect(listUnknownVariables(Object.fromEntries(others.map((name) => [name, 'x'])))).toEqual([]);
  });

  it('repeats no value, because values are secrets', () => {
    expect(faultsOf({ AUTH_SECRET: 'hunter2', STRIPE_SECRET_KEY: 'pk_live_hunter2' })).not.toContain(
      'hunter2',
    );
  });

  it('reads proxies as a list and the site as an origin', () => {
    const config = parseServerConfig({
      ...RIGHT,
      SITE_URL: 'https://shop.example.com/',
      TRUSTED_PROXIES: ' 10.0.0.0/8, ::1 ,',
    });
    expect([config.SITE_URL, config.TRUSTED_PROXIES]).toEqual([
      'https://shop.example.com',
      ['10.0.0.0/8', '::1'],
    ]);
  });
});
