import { formatMoney } from '@/lib/core/money';
import { isCashDue, outstandingOf } from '@/lib/orders/fulfilment/fulfilment-state';
import { isUnpaidOnDelivery } from '@/lib/orders/order-state';
import type { StaffOrder } from '@/lib/orders/staff-order';

/** What is to be done with an order now, in a few words, and why; `wait` when it is nobody's turn here. */
export type NextStep = { title: string; text: string; tone: 'act' | 'wait' | 'stop' | 'done' };

/** The next thing to do. */
export function nextStep(order: StaffOrder): NextStep {
  if (order.isDisputed) {
    return {
      title: 'Do not touch: the payment is disputed',
      text: 'The buyer’s bank has the money until the dispute ends. Answer it in Stripe’s dashboard; until then nothing is sent, cancelled or paid back here.',
      tone: 'stop',
    };
  }
  switch (order.status) {
    case 'pending':
      return {
        title: order.paymentStatus === 'processing' ? 'The bank is at it' : 'Waiting for the payment',
        text: 'Nothing to do: the order is placed by itself once it is paid, or given up when the payment page closes.',
        tone: 'wait',
      };
    case 'cancelled':
      return { title: 'Cancelled', text: 'Nothing is sent. The goods are back on the shelf.', tone: 'done' };
    case 'expired':
      return { title: 'Never paid', text: 'The payment page closed before it was paid.', tone: 'done' };
    case 'completed':
      return { title: 'Done', text: 'It has arrived and is paid.', tone: 'done' };
    case 'placed':
      return nextStepOfPlaced(order);
  }
}

function nextStepOfPlaced(order: StaffOrder): NextStep {
  const units = order.lines.reduce((sum, line) => sum + outstandingOf(line), 0);
  if (units > 0 && order.paymentStatus === 'refunded') {
    return {
      title: 'Do not send: it is refunded',
      text: 'All of its money went back. Cancel the order to put its goods back on the shelf.',
      tone: 'stop',
    };
  }
  if (units > 0) {
    const cash = isUnpaidOnDelivery(order);
    return {
      title: `Pack and send ${units} ${units === 1 ? 'piece' : 'pieces'}`,
      text: cash
        ? `${order.deliveryOptionTitle}. The courier collects ${formatMoney(order.totalMinor, order.currency)} in cash.`
        : `${order.deliveryOptionTitle}. It is paid.`,
      tone: 'act',
    };
  }
  if (order.fulfilmentStatus === 'unfulfilled') {
    return {
      title: 'Nothing is left to send',
      text: 'Every piece was refunded before it left. Cancel the order to close it.',
      tone: 'act',
    };
  }
  if (order.fulfilmentStatus !== 'delivered') {
    return {
      title: 'On its way',
      text: 'Mark each parcel as delivered once the courier says so.',
      tone: 'wait',
    };
  }
  return isCashDue(order)
    ? { title: 'The cash is still to come', text: 'It has arrived; the courier owes the money.', tone: 'act' }
    : { title: 'Delivered', text: 'It has arrived.', tone: 'done' };
}
