import { describe, expect, it } from 'vitest';
import { makeVariant } from '../factories/variant';
import { readStock } from '../integration/read-stock';
import { waitUntil } from '../support/wait-until';
import { crashHarness } from './harness/crash-harness';
import { expectInvariants } from './harness/expect-invariants';
import type { HttpBuyer } from './harness/http-buyer';
import { listOrdersOfBuyer } from './harness/list-orders-of-buyer';

const harness = crashHarness();

async function hasSessionAtStripe(buyer: HttpBuyer): Promise<boolean> {
  const orders = (await listOrdersOfBuyer(harness.sql, buyer)).map(({ id }) => id);
  return Boolean(await harness.findLedgerEntry((entry) => orders.includes(entry.clientReferenceId ?? '')));
}
const readSessionStatus = async (sessionId: string) =>
  (await harness.findLedgerEntry(({ session }) => session === sessionId))?.sessionStatus;
const hasOrder = async (buyer: HttpBuyer) => (await listOrdersOfBuyer(harness.sql, buyer)).length === 1;

describe('a server killed while it opens a checkout session', () => {
  it('after Stripe created the session and before it was recorded: the next attempt finds that session', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyer = harness.newBuyer();
    await buyer.add(variant);
    await harness.delayOnce('POST', '/v1/checkout/sessions', { when: 'after' });
    const lost = buyer.checkOut(variant, { at: harness.victim().url });
    await waitUntil('Stripe has made the page', () => hasSessionAtStripe(buyer));
    await harness.killServer();
    expect(await lost).toMatchObject({ status: 0 });
    expect(await listOrdersOfBuyer(harness.sql, buyer)).toMatchObject([{ status: 'pending', sessions: 0 }]);

    await waitUntil('its page is found again', async () => (await buyer.checkOut(variant)).status === 200);
    await buyer.pay((await buyer.checkOut(variant)).redirectUrl);
    await expectInvariants(harness, { allowsDuplicateMail: true });
    expect(await listOrdersOfBuyer(harness.sql, buyer)).toMatchObject([{ status: 'placed', sessions: 1 }]);
    expect(await readStock(harness.sql, variant)).toEqual({ onHand: 0, reserved: 0 });
  });

  it('after Stripe created the session, and the buyer never returns: the reconciler finds it, and it expires', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyer = harness.newBuyer();
    await buyer.add(variant);
    await harness.delayOnce('POST', '/v1/checkout/sessions', { when: 'after' });
    void buyer.checkOut(variant, { at: harness.victim().url });
    await waitUntil('Stripe has made the page', () => hasSessionAtStripe(buyer));
    await harness.killServer();
    await expectInvariants(harness, { allowsDuplicateMail: true });
    expect(await listOrdersOfBuyer(harness.sql, buyer)).toMatchObject([{ status: 'pending', sessions: 1 }]);
    const [page] = await harness.sql<{ id: string }>(
      'select stripe_session_id as id from payment p join "order" o on o.id = p.order_id where email = $1',
      [buyer.email],
    );
    await harness.control('POST', `sessions/${page?.id}/expire`);
    await expectInvariants(harness, { allowsDuplicateMail: true });
    expect(await readStock(harness.sql, variant)).toEqual({ onHand: 1, reserved: 0 });
  });

  it('between the commit of the order and the call to Stripe: the next attempt opens the session', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyer = harness.newBuyer();
    await buyer.add(variant);
    await harness.delayOnce('POST', '/v1/checkout/sessions', { when: 'before', cut: true });
    void buyer.checkOut(variant, { at: harness.victim().url });
    await waitUntil('the order is there', () => hasOrder(buyer));
    await harness.killServer();
    expect(await hasSessionAtStripe(buyer)).toBe(false);
    await waitUntil('it has a page', async () => (await buyer.checkOut(variant)).status === 200);
    await buyer.pay((await buyer.checkOut(variant)).redirectUrl, { isReturning: true });
    await expectInvariants(harness, { allowsDuplicateMail: true });
    expect(await listOrdersOfBuyer(harness.sql, buyer)).toMatchObject([{ status: 'placed', sessions: 1 }]);
  });
});

describe('a server killed while a buyer starts a new checkout', () => {
  it('after Stripe expired the old session and before that was recorded: the order is cancelled, its stock released', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyer = harness.newBuyer();
    const { sessionId } = await buyer.openCheckoutSession(variant);
    await harness.delayOnce('POST', `/v1/checkout/sessions/${sessionId}/expire`, { when: 'after' });
    const other = { email: `again-${buyer.email}` };
    void buyer.checkOut(variant, { ...other, at: harness.victim().url });
    await waitUntil('the page is closed', async () => (await readSessionStatus(sessionId)) === 'expired');
    await harness.killServer();
    expect(await buyer.checkOut(variant, { ...other, at: harness.survivor().url })).toMatchObject({
      status: 200,
    });
    await expectInvariants(harness, { allowsDuplicateMail: true });
    expect(await readStock(harness.sql, variant)).toEqual({ onHand: 1, reserved: 1 });
  });
});
