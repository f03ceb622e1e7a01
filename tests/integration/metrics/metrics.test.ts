import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getServerConfig } from '@/lib/config/server-config';
import { inTransaction } from '@/lib/db/in-transaction';
import { handleStripeEvent } from '@/lib/handlers/stripe-events/handle-stripe-event';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { shopMetricQueries } from '@/lib/reports/read-shop-metrics';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import type { Prisma } from '@/prisma/generated/client';
import { type Metrics, startMetrics } from '@/server/metrics/metrics-server';
import { findFreePort } from '../../../scripts/support/ports.mjs';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { listEventsFromStripe } from '../../support/list-events-from-stripe';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const open: Metrics[] = [];
beforeAll(() => makeDelivery());
afterAll(() => {
  for (const { server } of open) server.close().closeAllConnections();
});

/** A listener of its own, so that nothing is remembered from an earlier one. */
async function startScraping(): Promise<() => Promise<Response>> {
  const port = await findFreePort();
  const metrics = await startMetrics({ ...getServerConfig(), METRICS_PORT: port }, () => null);
  if (!metrics) throw new Error('there is a port');
  open.push(metrics);
  return () => fetch(`http://127.0.0.1:${port}/metrics`);
}
const scrape = async () => (await (await startScraping())()).text();
const sampleOf = (text: string, series: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.split(' ')[1],
  );

describe('the metrics of the shop', () => {
  it('are not served without a port', async () => {
    expect(await startMetrics({ ...getServerConfig(), METRICS_PORT: undefined }, () => null)).toBeNull();
  });

  it('count orders, checkouts and settled payments from the database, by method', async () => {
    const before = await scrape();
    const card = await makeOrder();
    await inTransaction((tx) => settlePayment(tx, makeCheckoutSession(card)));
    await makeOrder();
    await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
    const after = await scrape();
    const added = (series: string) => sampleOf(after, series) - sampleOf(before, series);
    expect(added('nue_orders_placed_total{method="card"}')).toBe(1);
    expect(added('nue_orders_placed_total{method="cash_on_delivery"}')).toBe(1);
    expect(added('nue_checkouts_started_total{method="card"}')).toBe(2);
    expect(added('nue_checkouts_started_total{method="cash_on_delivery"}')).toBe(1);
    expect(added('nue_payments_settled_total{method="card"}')).toBe(1);
    expect(sampleOf(after, 'nue_payments_settled_total{method="cash_on_delivery"}')).toBe(0);
  });

  it('do not count what was done on an earlier day', async () => {
    const before = await scrape();
    const order = await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
    await sql(
      `update "order" set created_at = created_at - interval '1 day', placed_at = placed_at - interval '1 day'
       where id = $1`,
      [order.orderId],
    );
    const series = 'nue_orders_placed_total{method="cash_on_delivery"}';
    expect(sampleOf(await scrape(), series)).toBe(sampleOf(before, series));
  });

  it('say what waits: flagged orders, jobs, mails, and for how long', async () => {
    await sql(`delete from ${QUEUE_TABLES.jobs}`);
    const order = await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
    await sql(`update ${QUEUE_TABLES.jobs} set run_at = now() - interval '5 minutes'`);
    await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
    await sql(
      `update ${QUEUE_TABLES.jobs} set attempts = max_attempts where run_at > now() - interval '1 minute'`,
    );
    await sql(`update "order" set attention_reason = 'a person has to look' where id = $1`, [order.orderId]);
    await sql(`update email_delivery set created_at = now() - interval '1 hour' where order_id = $1`, [
      order.orderId,
    ]);
    const text = await scrape();
    expect(sampleOf(text, 'nue_orders_flagged')).toBe(1);
    expect(sampleOf(text, 'nue_jobs_due')).toBe(1);
    expect(sampleOf(text, 'nue_jobs_dead')).toBe(1);
    expect(sampleOf(text, 'nue_job_queue_age_seconds')).toBeGreaterThanOrEqual(300);
    expect(sampleOf(text, 'nue_mails_waiting')).toBeGreaterThanOrEqual(2);
    expect(sampleOf(text, 'nue_mail_age_seconds')).toBeGreaterThanOrEqual(3600);
  });

  it('count events of Stripe by what became of them', async () => {
    const [event] = await listEventsFromStripe({ types: ['checkout.session.completed'] });
    if (event) await handleStripeEvent(event);
    expect(await scrape()).toMatch(/^nue_stripe_events_total\{outcome="flagged"\} \d+$/m);
  });

  it('are read from the database once in some seconds, however often they are scraped', async () => {
    const scrapeAgain = await startScraping();
    const first = await (await scrapeAgain()).text();
    await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
    const series = 'nue_orders_placed_total{method="cash_on_delivery"}';
    expect(sampleOf(await (await scrapeAgain()).text(), series)).toBe(sampleOf(first, series));
  });

  it('say that the database is away, and still print those of the process', async () => {
    await sql('alter table stripe_event rename to stripe_event_away');
    const text = await scrape();
    await sql('alter table stripe_event_away rename to stripe_event');
    expect(sampleOf(text, 'nue_database_up')).toBe(0);
    expect(text).not.toMatch(/^nue_orders_placed_total\{/m);
    expect(sampleOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(sampleOf(text, 'nue_database_pool_connections_max{pool="nue-shop"}')).toBe(10);
  });

  it('have nothing at any other address of their listener', async () => {
    const response = await (await startScraping())();
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect((await fetch(new URL('/', response.url))).status).toBe(404);
    expect((await fetch(response.url, { method: 'POST' })).status).toBe(404);
  });
});

/** Tables that grow with the number of orders. */
const GROWING = /Seq Scan on (?:"order"|payment|stripe_event|email_delivery)/;

describe('the statements of a scrape', () => {
  it.each(Object.entries(shopMetricQueries(new Date())))('%s reads an index', async (_name, query) => {
    expect(await planOf(query)).not.toMatch(GROWING);
  });
});

/** How PostgreSQL would answer if reading a whole table were out of the question. */
async function planOf(query: Prisma.Sql): Promise<string> {
  const rows = await inTransaction(async (tx) => {
    await tx.$executeRaw`set local enable_seqscan = off`;
    return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`explain ${query}`;
  });
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
