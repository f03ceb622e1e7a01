import type { OrderActions } from '@/components/admin/orders/actions/order-actions';
import { ReasonForm } from '@/components/admin/orders/actions/reason-form';
import { newId } from '@/lib/core/ids';
import { formatMoney } from '@/lib/core/money';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { PAYMENT_METHOD_STAFF_TEXTS } from '@/lib/pricing/payment-method-staff-texts';
import { OrderSection } from './order-section';

/** Actions that are seldom needed: flagging for review, and cancelling. */
export function MoreSection({ order, actions }: { order: StaffOrder; actions: OrderActions }) {
  const isCancellable =
    !order.isDisputed &&
    ((order.status === 'pending' && order.paymentStatus === 'unpaid') ||
      (order.status === 'placed' && order.fulfilmentStatus === 'unfulfilled'));
  if (!actions.may.edit && !actions.may.cancel) return null;
  return (
    <OrderSection title="More">
      <div>
        <ReasonForm
          kind="flag"
          target={actions.target}
          requestKey={newId()}
          isAvailable={actions.may.edit && order.attentionReason === null}
          description="Puts the order under “Needs attention”, until somebody clears the flag."
        />
        <ReasonForm
          kind="cancel"
          target={actions.target}
          requestKey={newId()}
          isAvailable={actions.may.cancel && isCancellable}
          description={cancelDescription(order)}
        />
      </div>
    </OrderSection>
  );
}

function cancelDescription(order: StaffOrder): string {
  if (order.status === 'pending') {
    return 'Closes the payment page and sets the goods free. It cannot be taken back; the buyer can order again.';
  }
  const { refundable, currency } = order;
  const money =
    refundable && refundable.amountMinor > 0
      ? `, and ${PAYMENT_METHOD_STAFF_TEXTS[refundable.method].refundOfCancelled(formatMoney(refundable.amountMinor, currency))}`
      : '';
  return `Puts the goods back on the shelf${money}. The buyer gets a mail. It cannot be taken back.`;
}
