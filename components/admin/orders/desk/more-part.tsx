import { newId } from '@/lib/core/ids';
import { formatMoney } from '@/lib/core/money';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { OrderPart } from '../order-facts';
import type { Desk } from './desk';
import { ReasonForm } from './reason-form';

/** What is done seldom: asking for a person, and cancelling. */
export function MorePart({ order, desk }: { order: StaffOrder; desk: Desk }) {
  const isCancellable =
    !order.isDisputed &&
    ((order.status === 'pending' && order.paymentStatus === 'unpaid') ||
      (order.status === 'placed' && order.fulfilmentStatus === 'unfulfilled'));
  if (!desk.may.edit && !desk.may.cancel) return null;
  return (
    <OrderPart title="More">
      <div>
        <ReasonForm
          kind="flag"
          target={desk.target}
          requestKey={newId()}
          isPossible={desk.may.edit && order.attentionReason === null}
          says="Puts the order under “Needs attention”, until somebody clears the flag."
        />
        <ReasonForm
          kind="cancel"
          target={desk.target}
          requestKey={newId()}
          isPossible={desk.may.cancel && isCancellable}
          says={cancelWords(order)}
        />
      </div>
    </OrderPart>
  );
}

function cancelWords(order: StaffOrder): string {
  if (order.status === 'pending') {
    return 'Closes the payment page and sets the goods free. It cannot be taken back; the buyer can order again.';
  }
  const amount = order.refundable?.amountMinor ?? 0;
  const money =
    amount === 0
      ? ''
      : order.refundable?.isCash
        ? `, and notes that you give ${formatMoney(amount, order.currency)} back by hand`
        : `, and sends ${formatMoney(amount, order.currency)} back to the card`;
  return `Puts the goods back on the shelf${money}. The buyer gets a mail. It cannot be taken back.`;
}
