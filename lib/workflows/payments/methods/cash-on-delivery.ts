import 'server-only';
import { commitReservations } from '@/lib/inventory/commit-reservations';
import { enqueueOrderMail } from '@/lib/orders/mails/enqueue-order-mail';
import type { PaymentMethodPort } from '@/lib/payments/payment-method-port';
import { recordCashRefund } from '@/lib/payments/record-cash-payment';
import { removePurchasedLines } from '@/lib/workflows/checkout/remove-purchased-lines';

/** Cash to the courier: nothing is waited for, and `collect-cash.ts` records the money when it has come. */
export const CASH_ON_DELIVERY: PaymentMethodPort = {
  open: async () => null,
  place: async (tx, { orderId, cartId }) => {
    await commitReservations(tx, orderId);
    await enqueueOrderMail(tx, { orderId, kind: 'order_confirmation' });
    await removePurchasedLines(tx, { orderId, cartId });
  },
  start: async () => ({ kind: 'done' }),
  settleReturn: null,
  cancelUnpaid: null,
  verifyNotification: null,
  reconcile: null,
  refund: async (tx, refund) => ({ refundId: await recordCashRefund(tx, refund), outcome: 'by_hand' }),
  submitRefund: null,
};
