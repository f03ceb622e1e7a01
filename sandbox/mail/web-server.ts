import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { renderInbox } from './inbox-page';
import { renderMessage } from './message-page';
import type { MessageStore } from './message-store';

type Reply = { status: number; type: string; body: string; headers?: Record<string, string> };

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'; frame-ancestors 'none'";
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:; sandbox allow-popups allow-popups-to-escape-sandbox";

/** The inbox for people at `/`, and for programs at `/api/messages`. */
export async function startWebServer({
  port,
  store,
}: {
  port: number;
  store: MessageStore;
}): Promise<Server> {
  const server = createServer((request, response) => {
    // Served to loopback names alone, so that no web page can read the mail under a name of its own.
    const isLocal = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '');
    send(
      response,
      isLocal ? reply(request, store) : json(403, { error: 'This inbox answers to 127.0.0.1 only.' }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return server;
}

function reply(request: IncomingMessage, store: MessageStore): Reply {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const [first = '', second = '', third = ''] = url.pathname.split('/').slice(1);
  const to = url.searchParams.get('to');

  if (method === 'GET' && url.pathname === '/') return page(renderInbox(store.list(to), to));
  if (method === 'POST' && url.pathname === '/clear') {
    store.clear();
    return { status: 303, type: 'text/plain', body: '', headers: { location: '/' } };
  }
  if (first === 'messages' && method === 'GET') return messageReply(store, second, third);
  if (first === 'api' && second === 'messages') return apiReply({ store, method, id: third, to });
  return json(404, { error: 'There is nothing here.' });
}

function messageReply(store: MessageStore, id: string, part: string): Reply {
  const message = store.get(id);
  if (!message) return json(404, { error: 'There is no such message.' });
  if (part === '') return page(renderMessage(message));
  if (part !== 'html' || message.html === null) return json(404, { error: 'The message has no such part.' });
  const body = `<base target="_blank">${message.html}`;
  return { status: 200, type: 'text/html', body, headers: { 'content-security-policy': MAIL_POLICY } };
}

function apiReply(options: { store: MessageStore; method?: string; id: string; to: string | null }): Reply {
  const { store, method, id, to } = options;
  if (method === 'DELETE' && id === '') {
    store.clear();
    return { status: 204, type: 'text/plain', body: '' };
  }
  if (method !== 'GET') return json(405, { error: `${method} is not possible here.` });
  if (id === '') return json(200, { messages: store.list(to) });
  const message = store.get(id);
  return message ? json(200, message) : json(404, { error: 'There is no such message.' });
}

function page(body: string): Reply {
  return { status: 200, type: 'text/html', body, headers: { 'content-security-policy': PAGE_POLICY } };
}

function json(status: number, value: unknown): Reply {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

function send(response: ServerResponse, { status, type, body, headers }: Reply): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
  });
  response.end(body);
}
