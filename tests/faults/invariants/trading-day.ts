import { cancelOrder } from '@/lib/workflows/cancel-order';
import { reconcilePayments } from '@/lib/workflows/reconcile-payments';
import { requestRefund } from '@/lib/workflows/request-refund';
import { payByBankDebit, payByCard } from '../../support/stripe-sandbox';
import type { FaultRig } from '../rig/fault-rig';
import { listEvents } from '../rig/list-events';
import { openPage } from '../rig/open-page';
import { settleDown } from '../rig/settle-down';
import { tellShop } from '../rig/tell-shop';

/**
 * An order in each state that orders come to: paid, for cash, waiting, expired, waiting for the bank, refunded in part,
 * cancelled after it was paid, disputed.
 */
export async function tradingDay(rig: FaultRig): Promise<void> {
  await rig.control('POST', 'delays', { delayedPaymentMs: 24 * 60 * 60 * 1000 });
  const staffId = rig.staffId();
  const openAndPay = async () => {
    const page = await openPage();
    await payByCard(page.payUrl);
    return page;
  };
  await openAndPay();
  await openPage({ paymentMethod: 'cash_on_delivery' });
  await openPage();
  const expired = await openPage();
  await rig.control('POST', `sessions/${expired.sessionId}/expire`);
  await payByBankDebit((await openPage()).payUrl);
  const refunded = await openAndPay();
  const cancelled = await openAndPay();
  const disputed = await openAndPay();
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
  await rig.control('POST', 'disputes', { payment_intent: paymentIntentId });
  for (const event of await listEvents(rig.stripeUrl())) await tellShop(event);
  await settleDown(rig);
}
