import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { closeDb } from '@/lib/db/client';
import { makeVariant } from '../factories/variant';
import { expectInvariants } from './harness/expect-invariants';
import { faultHarness } from './harness/fault-harness';

const harness = faultHarness({ servers: 2 });
const CUTS = 12;
/** Responses that the crowd has to get between the cuts, however slow the machine is; more cuts are made until then. */
const MIN_RESPONSES = 20;
const MAX_CUTS = 200;
const PAUSE_MS = 150;

/** Ends every connection of the shop's servers, in whatever they are. */
async function cutConnections(): Promise<void> {
  await harness.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name in ('nue-shop', 'nue-worker', 'nue-limits')`,
  );
}

describe('while database connections are dropped repeatedly', () => {
  it('buyers get a correct answer or a 503, and every order is complete or absent', async () => {
    const variant = await makeVariant({ stock: 200 });
    const statuses: number[] = [];
    let isOver = false;
    // What the test itself had open is no part of this.
    await closeDb();
    const crowd = Array.from({ length: 8 }, async () => {
      while (!isOver) {
        const buyer = harness.newBuyer();
        const isFilled = await buyer.add(variant).then(
          () => true,
          () => false,
        );
        if (!isFilled) continue;
        const first = await buyer.checkOut(variant);
        const answer = first.status === 200 ? first : await buyer.checkOut(variant);
        statuses.push(first.status, answer.status);
        if (answer.status !== 200) continue;
        await buyer.pay(answer.redirectUrl);
        const back = `/checkout/return?session_id=${answer.redirectUrl.split('/pay/')[1]}`;
        await buyer.visit(back);
      }
    });
    for (let cut = 0; cut < CUTS || (statuses.length < MIN_RESPONSES && cut < MAX_CUTS); cut += 1) {
      await sleep(PAUSE_MS);
      await cutConnections();
    }
    isOver = true;
    await Promise.all(crowd);
    expect(statuses.length).toBeGreaterThanOrEqual(MIN_RESPONSES);
    expect([...new Set(statuses)].filter((status) => ![200, 409, 503].includes(status))).toEqual([]);
    await expectInvariants(harness);
  });

  it('duplicated webhooks over two servers still have one effect', async () => {
    const variant = await makeVariant();
    const buyers = Array.from({ length: 6 }, harness.newBuyer);
    const pages = await Promise.all(buyers.map((buyer) => buyer.openCheckoutSession(variant)));
    await harness.control('POST', 'webhooks', { duplicates: 8 });
    await Promise.all(buyers.map((buyer, index) => buyer.pay(pages[index]?.payUrl ?? '')));
    for (let cut = 0; cut < CUTS; cut += 1) {
      await cutConnections();
      await sleep(PAUSE_MS / 3);
    }
    await expectInvariants(harness);
    const [sold] = await harness.sql('select on_hand, reserved from inventory_level where variant_id = $1', [
      variant.id,
    ]);
    expect(sold).toEqual({ on_hand: 4, reserved: 0 });
  });
});
