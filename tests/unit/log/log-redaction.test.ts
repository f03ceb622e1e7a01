import { describe, expect, it } from 'vitest';
import { createLogger } from '@/lib/log/logger';
import { redactText } from '@/lib/log/redact-text';
import { withRequestId } from '@/lib/log/request-context';

function lineOf(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  let line = '';
  write(createLogger('trace', { write: (text) => (line += text) }));
  return JSON.parse(line);
}

const TOKEN = 'q8Zr2mX0vLw7YtB5nKc1JhGf3DsAeUiO';

describe('a log entry', () => {
  it.each([
    ['an address', 'no room for sana.k+nue@example.com.pk here', 'sana'],
    ['a phone number', 'called +92 333 1234567 twice', '1234567'],
    ['a phone number as it is written at home', 'called 0333-1234567', '1234567'],
    ['the link of an order', `GET /orders/${TOKEN}?thanks=1`, TOKEN],
    ['a token by itself', `no cart for ${TOKEN}`, TOKEN],
    ['a session id in an address', 'GET /checkout/return?session_id=cs_test_a1B2c3', 'a1B2c3'],
    ['the key for Stripe', 'Invalid API Key: sk_live_51HqAbCdEfGhIjKlMn', '51HqAbCd'],
    ['the password of the database', 'postgres://shop:hunter22@db/shop is away', 'hunter22'],
    ['a card number', 'paid with 4242 4242 4242 4242', '4242'],
    ['the value of a unique key', 'Key (email)=(sana) already exists.', 'sana'],
  ])('redacts %s', (_what, text, secret) => {
    expect(redactText(text)).not.toContain(secret);
    const line = lineOf((log) =>
      log.warn({ deep: [{ deeper: { deepest: text } }], err: new Error(text) }, text),
    );
    expect(JSON.stringify(line)).not.toContain(secret);
  });

  it.each([
    'a job gave up',
    'order_amounts_not_negative',
    'PrismaClientKnownRequestError',
    '01a22b3a-121d-77c7-947e-af12074c80c1',
    'pi_3MtwBwLkdIwHu7ix28a3tqPa',
    'connect ECONNREFUSED 127.0.0.1:5432',
    'order 1024 of 2026-11-30T06:53:22.130Z',
  ])('keeps technical error messages: %s', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it('leaves out private members at every depth', () => {
    const line = lineOf((log) =>
      log.info(
        { a: { b: { c: { email: 'x', shippingLine1: 'y', accessToken: 'z', headers: { h: 1 } } } } },
        'm',
      ),
    );
    expect(line.a).toEqual({
      b: {
        c: { email: '[private]', shippingLine1: '[private]', accessToken: '[private]', headers: '[private]' },
      },
    });
  });

  it('accepts circular errors, and getters that throw', () => {
    const circle = Object.assign(new Error('round'), { cause: undefined as unknown });
    circle.cause = circle;
    Object.defineProperty(circle, 'code', {
      get: () => {
        throw new Error('no');
      },
    });
    expect(lineOf((log) => log.error({ err: circle }, 'm')).err).toMatchObject({ message: 'round' });
  });

  it('contains the id of its request', () => {
    const line = withRequestId('request-7', () => lineOf((log) => log.info('m')));
    expect(line.requestId).toBe('request-7');
    expect(lineOf((log) => log.info('m'))).not.toHaveProperty('requestId');
  });
});
