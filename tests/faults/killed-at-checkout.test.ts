import { describe, expect, it } from 'vitest';
import { makeVariant } from '../factories/variant';
import { stockOf } from '../integration/stock-of';
import { waitUntil } from '../support/wait-until';
import { doomedRig } from './rig/doomed-rig';
import { expectIntact } from './rig/expect-intact';
import type { HttpBuyer } from './rig/http-buyer';
import { ordersOf } from './rig/orders-of';

const rig = doomedRig();

async function hasPageAtStripe(buyer: HttpBuyer): Promise<boolean> {
  const orders = (await ordersOf(rig.sql, buyer)).map(({ id }) => id);
  return Boolean(await rig.findPage((entry) => orders.includes(entry.clientReferenceId ?? '')));
}
const statusOfPage = async (sessionId: string) =>
  (await rig.findPage(({ session }) => session === sessionId))?.sessionStatus;
const isOrdered = async (buyer: HttpBuyer) => (await ordersOf(rig.sql, buyer)).length === 1;

describe('a server killed while it opens a payment page', () => {
  it('after Stripe made the page and before we noted it: the next press finds that page', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyer = rig.newBuyer();
    await buyer.add(variant);
    await rig.slowDown('POST', '/v1/checkout/sessions', { when: 'after' });
    const lost = buyer.checkOut(variant, { at: rig.doomed().url });
    await waitUntil('Stripe has made the page', () => hasPageAtStripe(buyer));
    await rig.killServer();
    expect(await lost).toMatchObject({ status: 0 });
    expect(await ordersOf(rig.sql, buyer)).toMatchObject([{ status: 'pending', sessions: 0 }]);

    await waitUntil('its page is found again', async () => (await buyer.checkOut(variant)).status === 200);
    await buyer.pay((await buyer.checkOut(variant)).redirectUrl);
    await expectIntact(rig, { mayRepeatMails: true });
    expect(await ordersOf(rig.sql, buyer)).toMatchObject([{ status: 'placed', sessions: 1 }]);
    expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 0, reserved: 0 });
  });

  it('after Stripe made the page, and the buyer never comes back: the reconciler finds it, and it runs out', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyer = rig.newBuyer();
    await buyer.add(variant);
    await rig.slowDown('POST', '/v1/checkout/sessions', { when: 'after' });
    void buyer.checkOut(variant, { at: rig.doomed().url });
    await waitUntil('Stripe has made the page', () => hasPageAtStripe(buyer));
    await rig.killServer();
    await expectIntact(rig, { mayRepeatMails: true });
    expect(await ordersOf(rig.sql, buyer)).toMatchObject([{ status: 'pending', sessions: 1 }]);
    const [page] = await rig.sql<{ id: string }>(
      'select stripe_session_id as id from payment p join "order" o on o.id = p.order_id where email = $1',
      [buyer.email],
    );
    await rig.control('POST', `sessions/${page?.id}/expire`);
    await expectIntact(rig, { mayRepeatMails: true });
    expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 1, reserved: 0 });
  });

  it('between the commit of the order and the call of Stripe: the next press opens the page', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyer = rig.newBuyer();
    await buyer.add(variant);
    await rig.slowDown('POST', '/v1/checkout/sessions', { when: 'before', cut: true });
    void buyer.checkOut(variant, { at: rig.doomed().url });
    await waitUntil('the order is there', () => isOrdered(buyer));
    await rig.killServer();
    expect(await hasPageAtStripe(buyer)).toBe(false);
    await waitUntil('it has a page', async () => (await buyer.checkOut(variant)).status === 200);
    await buyer.pay((await buyer.checkOut(variant)).redirectUrl, { isReturning: true });
    await expectIntact(rig, { mayRepeatMails: true });
    expect(await ordersOf(rig.sql, buyer)).toMatchObject([{ status: 'placed', sessions: 1 }]);
  });
});

describe('a server killed while a buyer starts over', () => {
  it('after Stripe closed the old page and before we noted it: the order is given up, the unit free again', async () => {
    const variant = await makeVariant({ stock: 1 });
    const buyer = rig.newBuyer();
    const { sessionId } = await buyer.reachPaymentPage(variant);
    await rig.slowDown('POST', `/v1/checkout/sessions/${sessionId}/expire`, { when: 'after' });
    const other = { email: `again-${buyer.email}` };
    void buyer.checkOut(variant, { ...other, at: rig.doomed().url });
    await waitUntil('the page is closed', async () => (await statusOfPage(sessionId)) === 'expired');
    await rig.killServer();
    expect(await buyer.checkOut(variant, { ...other, at: rig.survivor().url })).toMatchObject({
      status: 200,
    });
    await expectIntact(rig, { mayRepeatMails: true });
    expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 1, reserved: 1 });
  });
});
