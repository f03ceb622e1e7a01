import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readRawInput, validateInput } from '@/lib/http/read-input';

type Body = string | ReadableStream<Uint8Array>;
const ADDRESS = 'http://shop.test/api';

function post(body: Body, contentType: string | null, headers: Record<string, string> = {}): Request {
  return new Request(ADDRESS, {
    method: 'POST',
    body,
    headers: { 'content-type': contentType ?? '', ...headers },
    duplex: 'half',
  } as RequestInit);
}

const json = (text: string) => readRawInput(post(text, 'application/json'));
const form = (text: string, integerFields: string[] = []) =>
  readRawInput(post(text, 'application/x-www-form-urlencoded'), integerFields);

async function refusalOf(outcome: ReturnType<typeof readRawInput>): Promise<[number, string]> {
  const result = await outcome;
  if (result.ok) throw new Error('the body was taken');
  return [result.error.status, result.error.code];
}

async function dataOf(outcome: ReturnType<typeof readRawInput>): Promise<Record<string, unknown>> {
  const result = await outcome;
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value.data;
}

describe('a body', () => {
  it.each([
    ['{"a":"x\\u0000"}', 'a'],
    ['{"a":{"b":["\\ud800"]}}', 'a.b.0'],
    ['{"a":"\\udc00\\ud800"}', 'a'],
  ])('with a character that no database keeps is refused by its field: %s', async (text, field) => {
    const outcome = await json(text);
    if (outcome.ok) throw new Error('It was taken.');
    expect([outcome.error.status, Object.keys(outcome.error.fields ?? {})]).toEqual([422, [field]]);
  });

  it('with such a character in a name is refused as a whole', async () => {
    expect(await refusalOf(json('{"a\\u0000":1}'))).toEqual([400, 'malformed_body']);
  });

  it('is refused so as a form too, and taken with letters of every script', async () => {
    expect(await refusalOf(form('a=x%00'))).toEqual([422, 'invalid_fields']);
    expect(await refusalOf(form('a%00=x'))).toEqual([400, 'malformed_body']);
    expect(await dataOf(json('{"a":"عائشہ 🧘"}'))).toEqual({ a: 'عائشہ 🧘' });
  });

  it.each(['text/plain', '', 'application/jsonp', 'application/xml', 'text/html; application/json'])(
    'of type %j is refused',
    async (type) => {
      expect(await refusalOf(readRawInput(post('{}', type)))).toEqual([415, 'unsupported_media_type']);
    },
  );

  it.each(['application/json', 'Application/JSON; charset=utf-8'])('of type %j is accepted', async (type) => {
    expect(await dataOf(readRawInput(post('{"sku":"A"}', type)))).toEqual({ sku: 'A' });
  });

  it.each(['', '{', '{"sku":}', 'null', '[]', '"text"', '1', '{"a":1}{"b":2}', '\u0000'])(
    'that says %j is no JSON object',
    async (text) => expect(await refusalOf(json(text))).toEqual([400, 'malformed_body']),
  );

  it('may be nested deeper than anybody means, and ends in an answer', async () => {
    expect(await refusalOf(json('['.repeat(16_000)))).toEqual([400, 'malformed_body']);
  });

  it('is too large when it says so', async () => {
    const request = post('{}', 'application/json', { 'content-length': '16385' });
    expect(await refusalOf(readRawInput(request))).toEqual([413, 'body_too_large']);
  });

  it.each(['2', '0', '-1', 'NaN', ''])(
    'is too large when it is, whatever Content-Length %j says',
    async (length) => {
      const text = JSON.stringify({ sku: 'x'.repeat(17_000) });
      const request = post(text, 'application/json', { 'content-length': length });
      expect(await refusalOf(readRawInput(request))).toEqual([413, 'body_too_large']);
    },
  );

  it('without end is aborted at the limit', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(0x20));
      },
    });
    expect(await refusalOf(readRawInput(post(endless, 'application/json')))).toEqual([413, 'body_too_large']);
    expect(sent).toBeLessThan(64 * 1024);
  });

  it('of exactly the limit is accepted', async () => {
    const text = JSON.stringify({ sku: 'x'.repeat(16 * 1024 - 10) });
    expect(text).toHaveLength(16 * 1024);
    expect(Object.keys(await dataOf(json(text)))).toEqual(['sku']);
  });
});

describe('an HTML form', () => {
  it('becomes nested fields by its dots, and numbers only where numbers are meant', async () => {
    const data = await dataOf(
      form('email=a%40b.example&shippingAddress.city=Lahore&quantity=2&sku=3', ['quantity']),
    );
    expect(data).toEqual({
      email: 'a@b.example',
      shippingAddress: { city: 'Lahore' },
      quantity: 2,
      sku: '3',
    });
  });

  it.each(['2.5', '1e3', '0x10', ' 2', '', '9999999999999999', 'two'])(
    'leaves %j as it was typed',
    async (typed) => {
      const data = await dataOf(form(`quantity=${encodeURIComponent(typed)}`, ['quantity']));
      expect(data.quantity).toBe(typed);
    },
  );

  it('gives its fields back as they were typed, in order', async () => {
    const result = await form('b=2&a=1&b=3');
    expect(result.ok && result.value.form).toEqual([
      ['b', '2'],
      ['a', '1'],
      ['b', '3'],
    ]);
  });

  it('may be multipart, of which files are left out', async () => {
    const body = new FormData();
    body.set('sku', 'A');
    body.set('file', new File(['x'], 'x.txt'));
    const request = new Request(ADDRESS, { method: 'POST', body });
    expect(await dataOf(readRawInput(request))).toEqual({ sku: 'A' });
  });

  it('that says multipart and is not is malformed', async () => {
    const request = post('sku=A', 'multipart/form-data; boundary=x');
    expect(await refusalOf(readRawInput(request))).toEqual([400, 'malformed_body']);
  });

  it('may use odd names without breaking anything', async () => {
    const data = await dataOf(form('.=1&a.=2&.b=3&a=4&a.c=5&toString=6'));
    expect(data).toMatchObject({ a: { c: '5' }, toString: '6' });
  });
});

describe('prototype pollution attempts', () => {
  const shape = z.object({ email: z.string({ error: 'missing' }) });

  it.each([
    '__proto__.email=smuggled',
    '__proto__=smuggled',
    'constructor.prototype.email=smuggled',
    'constructor.email=smuggled',
    'prototype.email=smuggled',
  ])('in a form (%s) set no field and touch no other object', async (text) => {
    expect(validateInput(shape, await dataOf(form(text)))).toMatchObject({ ok: false });
    expect(({} as Record<string, unknown>).email).toBeUndefined();
  });

  it.each(['{"__proto__":{"email":"smuggled"}}', '{"constructor":{"prototype":{"email":"smuggled"}}}'])(
    'in JSON (%s) set no field and touch no other object',
    async (text) => {
      expect(validateInput(shape, await dataOf(json(text)))).toMatchObject({ ok: false });
      expect(({} as Record<string, unknown>).email).toBeUndefined();
    },
  );
});

describe('a validation error', () => {
  it('is reported by dotted path, the first error of each field', () => {
    const schema = z.object({
      quantity: z.int({ error: 'whole' }),
      address: z.object({
        city: z
          .string()
          .min(2, 'too short')
          .regex(/^[A-Z]/, 'capital'),
      }),
    });
    const checked = validateInput(schema, { quantity: 'x', address: { city: 'a' } });
    expect(checked).toMatchObject({
      ok: false,
      error: { status: 422, fields: { quantity: 'whole', 'address.city': 'too short' } },
    });
  });
});
