import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardServerActions } from '@/server/requests/guard-server-actions';
import { refuseCrossOrigin } from '@/server/requests/refuse-cross-origin';

/** As Next's compiler writes it: takes the page's state and a form; a form alone; nothing. */
const WITH_STATE = `60${'a'.repeat(40)}`;
const FORM_ONLY = `40${'b'.repeat(40)}`;
const NOTHING = `00${'c'.repeat(40)}`;
const TWICE = { text: 'twice' };
const KNOWN = [WITH_STATE, FORM_ONLY, NOTHING];
const KINDS: Record<string, 'page' | 'handler' | 'document'> = {
  '/sign-in': 'page',
  '/api': 'handler',
  '/feed.xml': 'document',
};

let server: Server;
let origin = '';
beforeAll(async () => {
  const routes = {
    kindOf: (path: string) => KINDS[path] ?? null,
    routeOf: () => null,
    hasAction: (id: string) => KNOWN.includes(id),
  };
  const guard = guardServerActions(routes);
  server = createServer((request, response) => {
    if (refuseCrossOrigin(request, response, 'http://shop.test')) return;
    guard(request, response, async (read) => {
      const chunks: Buffer[] = [];
      for await (const chunk of read) chunks.push(chunk);
      response.setHeader('X-Origin', read.headers.origin ?? '');
      response.setHeader('X-Type', read.headers['content-type'] ?? '');
      response.end(Buffer.concat(chunks));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

type Fields = Record<string, string>;
const formOf = (fields: Fields) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

async function send(fields: Fields | string, headers: Record<string, string> = {}): Promise<number> {
  const body = typeof fields === 'string' ? fields : formOf(fields);
  const answer = await fetch(`${origin}/sign-in`, { method: 'POST', body, headers });
  const text = await answer.text();
  if (answer.status === 200 && typeof fields === 'string') expect(text).toBe(fields);
  return answer.status;
}

const state = '{"email":"","attempt":0}';
const script = (args: string, action = WITH_STATE, more: Fields = { _1_email: 'a@b.co' }) =>
  send({ ...more, '0': args }, { 'next-action': action });

const reactClient = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.node',
) as { encodeReply: (args: unknown[], options: object) => Promise<FormData | string> };

describe('server action requests of the shop’s forms pass', () => {
  it.each<[string, unknown[], string]>([
    [
      'a state of many kinds',
      [{ a: null, b: true, c: 1.5, d: ['$x', { e: undefined }], f: new Date(0) }],
      WITH_STATE,
    ],
    ['a state that says something twice', [{ a: TWICE, b: TWICE }], WITH_STATE],
    ['no state', [], FORM_ONLY],
  ])('as React writes it: %s', async (_what, before, action) => {
    const form = formOf({ email: 'a@b.co', $ACTION_KEY: 'k1' });
    const body = await reactClient.encodeReply([...before, form], {});
    const answer = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      body,
      headers: { 'next-action': action },
    });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['state and fields', `[${state},"$K1"]`, WITH_STATE],
    [
      'a state with a text that begins with a dollar',
      '[{"typed":{"note":"$$5","x":"$undefined"}},"$K1"]',
      WITH_STATE,
    ],
    ['a value that stands there twice', '[{"a":{"b":1},"c":"$0:0:a"},"$K1"]', WITH_STATE],
    ['fields alone', '["$K1"]', FORM_ONLY],
    ['fields where nothing is needed', '["$K1"]', NOTHING],
  ])('from a script: %s', async (_what, args, action) => expect(await script(args, action)).toBe(200));

  it('from a script, without any field', async () => {
    expect(await send('[]', { 'next-action': NOTHING, 'content-type': 'text/plain;charset=UTF-8' })).toBe(
      200,
    );
  });

  it('from a page without scripts', async () => {
    expect(await send({ [`$ACTION_ID_${FORM_ONLY}`]: '', email: 'x' })).toBe(200);
    const bound = {
      $ACTION_REF_1: '',
      '$ACTION_1:0': `{"id":"${WITH_STATE}","bound":"$@1"}`,
      '$ACTION_1:1': `[${state}]`,
      $ACTION_KEY: 'k1',
      email: 'x',
    };
    expect(await send(bound)).toBe(200);
  });

  it('from a page with many forms, and a state that says something twice', async () => {
    const form = {
      $ACTION_REF_17: '',
      '$ACTION_17:0': `{"id":"${WITH_STATE}","bound":"$@1"}`,
      '$ACTION_17:1': '[{"a":{"b":1},"c":"$1:0:a"}]',
      $ACTION_KEY: 'k1',
    };
    expect(await send(form)).toBe(200);
    expect(await send({ ...form, '$ACTION_17:1': '[{"a":{"b":1},"c":"$0:0:a"}]' })).toBe(400);
  });

  it('re-encoded, so that Next reads the form that was checked', async () => {
    const body = [
      '--x',
      `content-disposition: form-data; name="$ACTION_ID_${FORM_ONLY}"`,
      '',
      '',
      '--x',
      'Content-Disposition: form-data; name="note"',
      '',
      'é',
      '--x--',
      '',
    ].join('\r\n');
    const answer = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    const type = answer.headers.get('x-type') ?? '';
    const form = await new Response(await answer.arrayBuffer(), {
      headers: { 'content-type': type },
    }).formData();
    expect([...form]).toEqual([
      [`$ACTION_ID_${FORM_ONLY}`, ''],
      ['note', 'é'],
    ]);
    expect(type).not.toContain('boundary=x;');
    expect(type).not.toMatch(/boundary=x$/);
  });

  it('from a page with Origin null, which is rewritten for Next', async () => {
    const headers = { origin: 'null', 'sec-fetch-site': 'same-origin', 'next-action': FORM_ONLY };
    const answer = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      body: formOf({ '0': '["$K1"]' }),
      headers,
    });
    expect([answer.status, answer.headers.get('x-origin')]).toEqual([200, origin]);
  });
});

describe('other server action requests are refused', () => {
  it.each([
    'null',
    '{}',
    '[',
    '[]',
    '["$K1"]',
    '[null,"$K1"]',
    '["a","$K1"]',
    '[[],"$K1"]',
    `[${state},"$K2","$K1"]`,
    `[${state}]`,
    `["$K1",${state}]`,
    '[{"a":"$F1"},"$K1"]',
    '[{"a":"$@1"},"$K1"]',
    '[{"a":"$1:b:c"},"$K1"]',
    '[{"a":"$0:9:z"},"$K1"]',
    '[{"a":"$n99999999"},"$K1"]',
    '[{"__proto__":{"x":1}},"$K1"]',
    `[${'{"a":'.repeat(50)}1${'}'.repeat(50)},"$K1"]`,
  ])('400 for the arguments %s', async (args) => expect(await script(args)).toBe(400));

  it('400 for a state and a form where the action takes a form alone', async () => {
    expect(await script(`[${state},"$K1"]`, FORM_ONLY)).toBe(400);
    const bound = { $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${FORM_ONLY}","bound":"$@1"}` };
    expect(await send({ ...bound, '$ACTION_1:1': `[${state}]` })).toBe(400);
  });

  it('400 for parts that belong to no form', async () => {
    expect(await script(`[${state},"$K1"]`, WITH_STATE, { '2': '"x"', _1_email: 'x' })).toBe(400);
    expect(await script(`[${state},"$K1"]`, WITH_STATE, { _3_email: 'x' })).toBe(400);
  });

  it.each([
    [{ email: 'x' }],
    [{ [`$ACTION_ID_${WITH_STATE}`]: '' }],
    [{ [`$ACTION_ID_${FORM_ONLY}`]: '', $ACTION_REF_1: '' }],
    [{ $ACTION_REF_1: '', '$ACTION_1:0': '{' }],
    [{ $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${WITH_STATE}","bound":"$@1"}`, '$ACTION_1:1': '[null]' }],
    [{ $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${WITH_STATE}","bound":null}` }],
    [
      {
        $ACTION_REF_1: '',
        '$ACTION_1:0': `{"id":"${WITH_STATE}","bound":"$F1"}`,
        '$ACTION_1:1': `[${state}]`,
      },
    ],
    [{ $ACTION_REF_x: '', '$ACTION_x:0': 'null' }],
  ] as Fields[][])('400 for a form with %j', async (fields = {}) => expect(await send(fields)).toBe(400));

  it.each([
    ['a control character in a name', 'name="_1_a\u001fb"', 400],
    ['a delete character in a name', 'name="_1_a\u007fb"', 400],
    ['a control character in the name of a file', 'name="_1_a"; filename="a\u0001.png"', 400],
    ['a name longer than any', `name="_1_${'a'.repeat(2000)}"`, 400],
    ['a name in Urdu', 'name="_1_نام"', 200],
    ['a file with a name in Urdu', 'name="_1_a"; filename="تصویر.png"', 200],
  ])('or pass with %s, as Next’s own parser can read it or not', async (_what, header, status) => {
    const part = (text: string, value: string) =>
      `--x\r\nContent-Disposition: form-data; ${text}\r\n\r\n${value}\r\n`;
    const body = `${part(header, 'value')}${part('name="0"', `[${state},"$K1"]`)}--x--\r\n`;
    const answer = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'next-action': WITH_STATE },
    });
    expect(answer.status).toBe(status);
  });

  it('400 for a body that is no form', async () => {
    for (const body of ['', 'nothing', '--x\r\n']) {
      expect(await send(body, { 'content-type': 'multipart/form-data; boundary=x' })).toBe(400);
    }
    expect(await send('x', { 'content-type': 'multipart/form-data' })).toBe(400);
    expect(await send('{}', { 'next-action': 'toString', 'content-type': 'text/plain' })).toBe(400);
  });

  it.each([
    ['origin', 'https://evil.example'],
    ['origin', 'x'],
    ['sec-fetch-site', 'cross-site'],
  ])('403 from another site, by its %s', async (name, value) => {
    expect(await send({ [`$ACTION_ID_${FORM_ONLY}`]: '' }, { [name]: value })).toBe(403);
  });

  it('404 where there is no page, and nothing at all for what a handler reads itself', async () => {
    const post = async (path: string) =>
      (await fetch(origin + path, { method: 'POST', body: 'x', headers: { 'next-action': FORM_ONLY } }))
        .status;
    expect([await post('/nothing'), await post('/api')]).toEqual([404, 200]);
  });

  it('405 for a document, of which Next would keep the answer, whatever is sent', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await fetch(`${origin}/feed.xml`, { method, body: 'x' })).status, method).toBe(405);
      const headers = { 'next-action': FORM_ONLY };
      expect((await fetch(`${origin}/feed.xml`, { method, body: formOf({}), headers })).status, method).toBe(
        405,
      );
    }
    expect((await fetch(`${origin}/feed.xml`)).status).toBe(200);
  });

  it('405 for requests that are no form', async () => {
    expect(await send('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(405);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await fetch(`${origin}/sign-in`, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('409 for an action of another build, in the format that the page handles', async () => {
    const unknown = `60${'d'.repeat(40)}`;
    expect(await script(`[${state},"$K1"]`, unknown)).toBe(409);
    expect(await send({ [`$ACTION_ID_${unknown}`]: '' })).toBe(409);
  });

  it('413 for more than a megabyte, 415 for another type', async () => {
    expect(await script(`[${state},"$K1"]`, WITH_STATE, { _1_note: 'x'.repeat(1_100_000) })).toBe(413);
    expect(await send('{}', { 'next-action': WITH_STATE, 'content-type': 'application/json' })).toBe(415);
  });

  it('with an HTML page, where a person reads it', async () => {
    const answer = await fetch(`${origin}/sign-in`, { method: 'POST', headers: { accept: 'text/html' } });
    expect(await answer.text()).toContain('<h1>This page can’t receive forms</h1>');
  });
});
