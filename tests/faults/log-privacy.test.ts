import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { faultHarness } from './harness/fault-harness';
import type { HttpBuyer } from './harness/http-buyer';

type Line = { level: number; msg: string; requestId?: string };

/** Everything that can be logged is. */
const harness = faultHarness({ servers: 1, serverEnv: async () => ({ LOG_LEVEL: 'trace' }) });
const log = () => readFileSync(harness.servers[0]?.options.logFile ?? '', 'utf8');
const lines = () =>
  log()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

/** What `HttpBuyer` types, as it is typed and as it is stored. */
const PERSONAL = /Ayesha|Khan|Canal Road|Lahore|0300 ?1234567|923001234567/i;

/** What the log holds of a buyer, with what stands around it. */
function foundOf({ email, clientAddress }: HttpBuyer): string[] {
  const text = log();
  const found = [email, encodeURIComponent(email), email.split('@')[0] ?? email, clientAddress];
  return found
    .filter((word) => text.includes(word))
    .concat(text.match(new RegExp(`.{0,60}(?:${PERSONAL.source}).{0,20}`, 'gi')) ?? []);
}

describe('the log of a shop in which somebody buys', () => {
  it('has nothing of the buyer: paid by card, in cash, with mails, from order to link', async () => {
    const buyer = harness.newBuyer();
    const { payUrl, orderNumber } = await buyer.openCheckoutSession(await makeVariant());
    await buyer.pay(payUrl, { isReturning: true });
    const inCash = await makeVariant();
    await buyer.add(inCash);
    const { status, redirectUrl } = await buyer.checkOut(inCash, { paymentMethod: 'cash_on_delivery' });
    expect(status).toBe(200);
    await buyer.visit(redirectUrl);
    await fetch(`${harness.balancer().url}/api/orders/find`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: harness.balancer().url },
      body: JSON.stringify({ orderNumber, email: buyer.email }),
    });
    await buyer.visit(`/search?q=${encodeURIComponent('Ayesha Khan Lahore')}`);
    await waitUntil('both confirmations and the link were sent', async () => {
      const mails = harness
        .inbox()
        .received()
        .filter(({ to }) => to.includes(buyer.email));
      return mails.length >= 3;
    });
    expect(lines().length).toBeGreaterThan(0);
    expect(foundOf(buyer)).toEqual([]);
  });

  it('has nothing of a buyer whose order the database refuses, whose mail is refused, whose form is wrong', async () => {
    const buyer = harness.newBuyer();
    const variant = await makeVariant();
    await buyer.add(variant);
    expect((await buyer.checkOut(variant, { email: `${buyer.email} and more` })).status).toBe(422);
    await harness.sql(
      `alter table "order" add constraint refused check (shipping_name = 'nobody') not valid`,
    );
    expect((await buyer.checkOut(variant)).status).toBe(500);
    await harness.sql('alter table "order" drop constraint refused');
    harness.inbox().refuseMails(true);
    expect((await buyer.checkOut(variant, { paymentMethod: 'cash_on_delivery' })).status).toBe(200);
    const isTried = async () =>
      (await harness.sql('select 1 from graphile_worker.jobs where last_error is not null')).length > 0;
    await waitUntil('the mail was refused', isTried);
    harness.inbox().refuseMails(false);
    const failed = lines().filter(({ level }) => level === 50);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.filter(({ msg, requestId }) => msg === 'a request failed' && !requestId)).toEqual([]);
    expect(foundOf(buyer)).toEqual([]);
  });
});
