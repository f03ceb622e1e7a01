import { beforeAll, describe, expect, it } from 'vitest';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { clientFingerprint, fingerprintPeriod } from '@/lib/sharing/visits/client-fingerprint';

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    SITE_URL: 'https://shop.example.com',
    AUTH_SECRET: 'q8Zr2mX0vLw7YtB5nKc1JhGf3DsAeUiO',
    STRIPE_SECRET_KEY: 'sk_test_0123456789',
    STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'orders@shop.example.com',
  });
});

const hash = (address: string, agent = 'A', input: { period?: number; more?: Record<string, string> } = {}) =>
  clientFingerprint({
    headers: new Headers({ [CLIENT_ADDRESS_HEADER]: address, 'user-agent': agent, ...input.more }),
    period: input.period ?? 600,
  }).toString('hex');

describe('the client fingerprint', () => {
  it('is the same for one public address with any user agent, and for one IPv6 /64', () => {
    expect(hash('203.0.113.7', 'A')).toBe(hash('203.0.113.7', 'B'));
    expect(hash('2001:db8:1:2::1')).toBe(hash('2001:db8:1:2:ffff::9'));
    expect(hash('2001:db8:1:2::1')).not.toBe(hash('2001:db8:1:3::1'));
    expect(hash('203.0.113.7')).not.toBe(hash('203.0.113.8'));
  });

  it('ignores headers that a client may set', () => {
    const more = {
      'x-forwarded-for': '198.51.100.1',
      'x-real-ip': '198.51.100.2',
      forwarded: 'for=198.51.100.3',
    };
    expect(hash('203.0.113.7', 'A', { more })).toBe(hash('203.0.113.7'));
  });

  it('distinguishes user agents where the address is not public', () => {
    expect(hash('127.0.0.1', 'A')).not.toBe(hash('127.0.0.1', 'B'));
    expect(hash('10.0.0.1', 'A')).toBe(hash('10.0.0.1', 'A'));
  });

  it('has another key every thirty days', () => {
    expect(hash('203.0.113.7', 'A', { period: 600 })).not.toBe(hash('203.0.113.7', 'A', { period: 601 }));
    const day = 24 * 60 * 60 * 1000;
    const start = new Date(600 * 30 * day);
    expect(
      [0, 30 * day - 1, 30 * day].map((ms) => fingerprintPeriod(new Date(start.getTime() + ms))),
    ).toEqual([600, 600, 601]);
  });
});
