import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { WITHOUT_STRIPE } from '../../scripts/processes/shop-services';
import { findFreePort } from '../../scripts/support/ports.mjs';
import { buyOrder } from '../factories/bought-order';
import { type MadeVariant, makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { faultHarness } from './harness/fault-harness';
import { ShopProcess } from './harness/shop-process';

const harness = faultHarness({ servers: 1, serverEnv: async () => WITHOUT_STRIPE });
const WARNING = 40;

type Line = { level: number; msg: string };
let variant: MadeVariant;
let productPath: string;

/** What the server has logged that should make somebody look; an old Node is none of the shop's. */
function complaints(): Line[] {
  const [server] = harness.servers;
  return readFileSync(server?.options.logFile ?? '', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
    .filter(({ level, msg }) => level >= WARNING && !msg.includes('Node'));
}

beforeAll(async () => {
  variant = await makeVariant();
  const [row] = await harness.sql<{ slug: string }>('select slug from product where id = $1', [
    variant.productId,
  ]);
  productPath = `/products/${row?.slug}`;
  const url = harness.balancer().url;
  await waitUntil('the product is published', async () => (await fetch(url + productPath)).status === 200);
});

describe('a server without Stripe (rule 25)', () => {
  it('shows cash on delivery alone, on every page that says how to pay', async () => {
    const buyer = harness.newBuyer();
    await buyer.add(variant);
    for (const page of ['/', productPath, '/cart', '/checkout', '/policies/payment', '/policies/cookies']) {
      const html = (await buyer.read(page)).replaceAll(/<script[\s\S]*?<\/script>/g, '');
      expect([page, html.match(/[^>]*(?:Stripe|by card|or card)[^<]*/)?.[0]]).toEqual([page, undefined]);
      expect([page, /[Cc]ash/.test(html)]).toEqual([page, true]);
    }
    const checkout = await buyer.read('/checkout');
    expect(checkout).toContain('value="cash_on_delivery"');
    expect(checkout).not.toContain('value="card"');
    expect(checkout).not.toContain('value="DE"');
  });

  it('sells for cash: the order has its page and its mail, and stock is deducted', async () => {
    const buyer = harness.newBuyer();
    await buyer.add(variant);
    const bought = await buyer.checkOut(variant, { paymentMethod: 'cash_on_delivery' });
    expect(bought).toMatchObject({ status: 200, code: null });
    expect(await buyer.read(bought.redirectUrl)).toContain('In cash, to the courier');
    const mail = () =>
      harness
        .inbox()
        .received()
        .find(({ to }) => to.includes(buyer.email));
    await waitUntil('the confirmation arrives', async () => mail() !== undefined);
    expect(mail()?.text).toMatch(/ready for the courier/);
    expect(
      await harness.sql('select on_hand, reserved from inventory_level where variant_id = $1', [variant.id]),
    ).toEqual([{ on_hand: 9, reserved: 0 }]);
  });

  it('refuses a card, and knows no webhook', async () => {
    const buyer = harness.newBuyer();
    await buyer.add(variant);
    expect(await buyer.checkOut(variant, { paymentMethod: 'card' })).toMatchObject({
      status: 422,
      code: 'payment_method_unavailable',
    });
    for (const method of ['POST', 'GET']) {
      const answer = await fetch(`${harness.balancer().url}/api/webhooks/stripe`, { method });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'not_found' });
    }
  });

  it('asks Stripe nothing, and has nothing in its log', async () => {
    const jobs = await harness.sql<{ key: string }>(`select key from ${QUEUE_TABLES.jobs}`);
    expect(jobs.map(({ key }) => key)).not.toContain('reconcile-payments');
    expect(complaints()).toEqual([]);
  });

  it('says what is left where earlier orders were paid by card', async () => {
    // The test's own process has keys.
    await buyOrder();
    await harness.sql(`update payment set is_end_unconfirmed = true where method = 'card'`);
    const [server] = harness.servers;
    await server?.stop();
    await server?.start();
    await waitUntil('the owner is told', async () =>
      harness
        .inbox()
        .received()
        .some(({ text }) => text.includes('This server has no keys for Stripe')),
    );
  });

  it('does not start with a half of Stripe', async () => {
    const [server] = harness.servers;
    const shop = new ShopProcess({
      port: await findFreePort(),
      env: { ...server?.options.env, STRIPE_SECRET_KEY: 'sk_test_0123456789' },
      logFile: path.resolve('.data', 'test-logs', 'faults', `without-stripe-half-${process.pid}.log`),
    });
    await expect(shop.start()).rejects.toThrow(
      'STRIPE_WEBHOOK_SECRET is missing while STRIPE_SECRET_KEY is set',
    );
  });
});
