import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { reconcilePayments } from '@/lib/workflows/reconciliation/reconcile-payments';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { payByBankDebit, payByCard } from '../../support/stripe-sandbox';
import type { FaultHarness } from '../harness/fault-harness';
import { handleSandboxEvent } from '../harness/handle-sandbox-event';
import { listSandboxEvents } from '../harness/list-sandbox-events';
import { startNewCheckout } from '../harness/start-new-checkout';
import { waitForQuiescence } from '../harness/wait-for-quiescence';

/**
 * Makes an order in every state: paid, cash on delivery, awaiting payment, expired, payment processing, partially
 * refunded, cancelled after payment, disputed.
 */
export async function makeOrdersInEveryState(harness: FaultHarness): Promise<void> {
  await harness.control('POST', 'delays', { delayedPaymentMs: 24 * 60 * 60 * 1000 });
  const staffId = harness.staffId();
  const checkOutAndPay = async () => {
    const page = await startNewCheckout();
    await payByCard(page.payUrl);
    return page;
  };
  await checkOutAndPay();
  await startNewCheckout({ paymentMethod: 'cash_on_delivery' });
  await startNewCheckout();
  const expired = await startNewCheckout();
  await harness.control('POST', `sessions/${expired.sessionId}/expire`);
  await payByBankDebit((await startNewCheckout()).payUrl);
  const refunded = await checkOutAndPay();
  const cancelled = await checkOutAndPay();
  const disputed = await checkOutAndPay();
  await reconcilePayments(new Date(Date.now() + 10 * 60 * 1000));

  const { orderId } = await refunded.order();
  await requestRefund({
    orderId,
    amountMinor: 5000,
    reason: 'A scratch',
    returned: [],
    requestKey: orderId,
    staffId,
  });
  await cancelOrder({ orderId: (await cancelled.order()).orderId, reason: 'Changed their mind', staffId });
  const { paymentIntentId } = await disputed.order();
  await harness.control('POST', 'disputes', { payment_intent: paymentIntentId });
  for (const event of await listSandboxEvents(harness.stripeUrl())) await handleSandboxEvent(event);
  await waitForQuiescence(harness);
}
