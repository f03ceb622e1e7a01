import { describe, expect, it } from 'vitest';
import { cancelOrder } from '@/lib/workflows/cancel-order';
import { reconcile } from '@/lib/workflows/reconcile';
import { payByCard } from '../support/stripe-sandbox';
import type { LedgerEntry } from './invariants/look';
import { expectIntact } from './rig/expect-intact';
import { faultRig } from './rig/fault-rig';
import { openPage } from './rig/open-page';

const rig = faultRig({ servers: 0 });

/** An order whose first page Stripe opened and failed to name, so that it got a second one; the first is paid. */
async function payLostPage() {
  await rig.control('POST', 'faults', {
    method: 'POST',
    path: '/v1/checkout/sessions',
    when: 'after',
    status: 500,
    times: 3,
  });
  const second = await openPage();
  const { orderId } = await second.order();
  const { entries } = await rig.control<{ entries: LedgerEntry[] }>('GET', 'ledger');
  const lost = entries.find(
    ({ clientReferenceId, session }) => clientReferenceId === orderId && session !== second.sessionId,
  );
  await payByCard(`${rig.stripeUrl()}/pay/${lost?.session}`);
  await reconcile(new Date(Date.now() + 10 * 60 * 1000));
  return { second, orderId };
}

describe('an order of two payment pages, whose lost one was paid,', () => {
  it('of which the other is paid too, sends the second payment back', async () => {
    const { second, orderId } = await payLostPage();
    await payByCard(second.payUrl).catch(() => 'closed by then');
    await expectIntact(rig);
    const [order] = await rig.sql('select status, payment_status from "order" where id = $1', [orderId]);
    expect(order).toEqual({ status: 'placed', payment_status: 'paid' });
  });

  it('that is cancelled can be paid no more', async () => {
    const { orderId } = await payLostPage();
    await cancelOrder({ orderId, reason: 'Changed their mind', staffId: rig.staffId() });
    await expectIntact(rig);
  });
});
