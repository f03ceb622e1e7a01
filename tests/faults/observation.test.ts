import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../../scripts/support/ports.mjs';
import { makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { faultHarness } from './harness/fault-harness';

type Span = {
  traceId: string;
  name: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
};
type Export = {
  resourceSpans: { resource: { attributes: Span['attributes'] }; scopeSpans: { spans: Span[] }[] }[];
};

/** What was posted to the collector, as it came. */
const received: string[] = [];
let collector: Server;
let metricsPort = 0;
const harness = faultHarness({
  servers: 1,
  serverEnv: async () => {
    collector = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      if (request.url === '/v1/traces') received.push(Buffer.concat(chunks).toString());
      response.setHeader('Content-Type', 'application/json').end('{}');
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as AddressInfo;
    metricsPort = await findFreePort();
    return {
      METRICS_PORT: String(metricsPort),
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_SERVICE_NAME: 'shop-under-test',
      OTEL_BSP_SCHEDULE_DELAY: '200',
    };
  },
});
afterAll(() => new Promise((resolve) => collector.close(resolve)));

const exports = () => received.map((body) => JSON.parse(body) as Export);
const spans = () =>
  exports().flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
const attributeOf = ({ attributes }: Span, name: string) =>
  attributes.find(({ key }) => key === name)?.value.stringValue;

describe('a checkout, traced', () => {
  it('is one trace: the request by its route, its statements, its requests to Stripe', async () => {
    const buyer = harness.newBuyer();
    const { payUrl } = await buyer.openCheckoutSession(await makeVariant());
    await buyer.pay(payUrl, { isReturning: true });
    await waitUntil('the request came', async () =>
      spans().some(({ name }) => name === 'POST /api/checkout'),
    );
    const root = spans().find(({ name }) => name === 'POST /api/checkout');
    const ofTrace = () => spans().filter(({ traceId }) => traceId === root?.traceId);
    await waitUntil('its steps came', async () => ofTrace().some(({ name }) => name === 'Stripe'));
    const statements = ofTrace().filter(({ name }) => name.startsWith('PostgreSQL'));
    expect(statements.map((span) => attributeOf(span, 'db.query.text')).join('\n')).toMatch(
      /inventory_level/,
    );
    const stripe = ofTrace().find(({ name }) => name === 'Stripe');
    expect(stripe && attributeOf(stripe, 'url.path')).toBe('/v1/checkout/sessions');
    expect(JSON.stringify(exports()[0]?.resourceSpans[0]?.resource)).toContain('shop-under-test');
  });

  it('has nothing of the buyer, nor a link that opens the order', async () => {
    const buyer = harness.newBuyer();
    const variant = await makeVariant();
    await buyer.add(variant);
    const { redirectUrl } = await buyer.checkOut(variant, { paymentMethod: 'cash_on_delivery' });
    await buyer.visit(redirectUrl);
    await buyer.visit(`/search?q=${encodeURIComponent('Ayesha Khan')}`);
    const token = redirectUrl.split('/orders/')[1]?.split('?')[0] ?? 'none';
    await waitUntil('all came', async () =>
      ['GET /orders/[token]', 'GET /search'].every((wanted) => spans().some(({ name }) => name === wanted)),
    );
    const sent = received.join('\n');
    for (const secret of [
      buyer.email,
      buyer.email.split('@')[0] ?? '',
      token,
      'Ayesha',
      'Canal Road',
      '1234567',
    ])
      expect(sent).not.toContain(secret);
  });
});

describe('the metrics of a server', () => {
  const scrape = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();

  it('have its responses by route, its pools, and what was sold', async () => {
    const buyer = harness.newBuyer();
    const variant = await makeVariant();
    await buyer.add(variant);
    await buyer.checkOut(variant, { paymentMethod: 'cash_on_delivery' });
    await fetch(`${harness.balancer().url}/made-up/by-a-stranger`);
    const text = await scrape();
    for (const series of [
      /^nue_http_request_duration_seconds_count\{route="\/api\/checkout",method="POST",status="2xx"\} [1-9]/m,
      /^nue_http_request_duration_seconds_count\{route="unmatched",method="GET",status="4xx"\} [1-9]/m,
      /^nue_database_pool_connections\{pool="nue-shop"\} [1-9]/m,
      /^nue_database_pool_connections\{pool="nue-worker"\} [1-9]/m,
      /^nue_checkouts_started_total\{method="cash_on_delivery"\} \d/m,
      /^nue_stripe_calls_total\{outcome="answered"\} [1-9]/m,
      /^process_resident_memory_bytes \d/m,
    ])
      expect(text).toMatch(series);
    expect(text).not.toContain('made-up');
  });

  it('are not shown to visitors', async () => {
    expect((await fetch(`${harness.balancer().url}/metrics`)).status).toBe(404);
  });
});
