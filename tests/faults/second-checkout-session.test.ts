import { describe, expect, it } from 'vitest';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { reconcile } from '@/lib/workflows/reconciliation/reconcile';
import { payByCard } from '../support/stripe-sandbox';
import { expectInvariants } from './harness/expect-invariants';
import { faultHarness } from './harness/fault-harness';
import { startNewCheckout } from './harness/start-new-checkout';
import type { LedgerEntry } from './invariants/snapshot';

const harness = faultHarness({ servers: 0 });

/** An order with two sessions, as the response to the first was lost; that first one is paid. */
async function payLostSession() {
  await harness.control('POST', 'faults', {
    method: 'POST',
    path: '/v1/checkout/sessions',
    when: 'after',
    status: 500,
    times: 3,
  });
  const second = await startNewCheckout();
  const { orderId } = await second.order();
  const { entries } = await harness.control<{ entries: LedgerEntry[] }>('GET', 'ledger');
  const lost = entries.find(
    ({ clientReferenceId, session }) => clientReferenceId === orderId && session !== second.sessionId,
  );
  await payByCard(`${harness.stripeUrl()}/pay/${lost?.session}`);
  await reconcile(new Date(Date.now() + 10 * 60 * 1000));
  return { second, orderId };
}

describe('an order with two checkout sessions, of which the unrecorded one was paid,', () => {
  it('refunds the second payment when the other is paid too', async () => {
    const { second, orderId } = await payLostSession();
    await payByCard(second.payUrl).catch(() => 'closed by then');
    await expectInvariants(harness);
    const [order] = await harness.sql('select status, payment_status from "order" where id = $1', [orderId]);
    expect(order).toEqual({ status: 'placed', payment_status: 'paid' });
  });

  it('cannot be paid any more once it is cancelled', async () => {
    const { orderId } = await payLostSession();
    await cancelOrder({ orderId, reason: 'Changed their mind', staffId: harness.staffId() });
    await expectInvariants(harness);
  });
});
