import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
import { describe, expect, it } from 'vitest';
import { redactingExporter } from '@/server/tracing/redacting-exporter';

/** What the collector is sent, and what the log says. */
function setUp() {
  const sent: ReadableSpan[] = [];
  const said: string[] = [];
  const state = { isCollectorAway: false };
  const collector: SpanExporter = {
    export: (spans, done) => {
      sent.push(...spans);
      done(state.isCollectorAway ? { code: 1, error: new Error('ECONNREFUSED') } : { code: 0 });
    },
    shutdown: async () => undefined,
  };
  const log = {
    info: (text: string) => said.push(text),
    warn: (_details: object, text: string) => said.push(text),
  };
  const exporter = redactingExporter(collector, log);
  const send = (span: object = {}) =>
    exporter.export(
      [{ name: 'GET', attributes: {}, events: [], status: { code: 0 }, ...span } as unknown as ReadableSpan],
      () => undefined,
    );
  return { sent, said, state, send };
}

describe('the exporter of traces', () => {
  it('sends no address that opens something, nor what somebody typed, whoever recorded it', () => {
    const { sent, send } = setUp();
    const token = 'aB3dE5gH7jK9mN1pQ3rS5tU7vW9xY1zA';
    send({
      name: `GET /orders/${token}`,
      attributes: { 'http.target': `/search?q=Ayesha+Khan`, 'http.status_code': 200 },
      events: [{ name: 'exception', attributes: { 'exception.message': 'no mailbox for a@example.com' } }],
      status: { code: 2, message: `Failing row contains (${token}, Ayesha)` },
    });
    const text = JSON.stringify(sent);
    for (const secret of [token, 'Ayesha', 'a@example.com']) expect(text).not.toContain(secret);
    expect(text).toContain('"http.status_code":200');
  });

  it('says once that traces cannot be delivered, and once that they can again', () => {
    const { said, state, send } = setUp();
    send();
    state.isCollectorAway = true;
    send();
    send();
    state.isCollectorAway = false;
    send();
    send();
    expect(said).toEqual(['traces cannot be delivered: they are dropped', 'traces are delivered again']);
  });
});
