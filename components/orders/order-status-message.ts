import type { OrderSummary } from '@/lib/orders/order';

type Statuses = Pick<OrderSummary, 'status' | 'paymentStatus' | 'fulfilmentStatus'>;

/** The message for an order's three statuses: a short title, and what happens next. */
export function orderStatusMessage(order: Statuses): { title: string; next: string } {
  switch (order.status) {
    case 'pending':
      return pendingMessage(order);
    case 'placed':
      return placedMessage(order);
    case 'completed':
      return {
        title: 'Completed',
        next: 'Your order has arrived and is paid. Thank you for buying from us.',
      };
    case 'cancelled':
      return { title: 'Cancelled', next: `This order will not be sent. ${refundMessage(order)}` };
    case 'expired':
      return expiredMessage(order);
  }
}

function pendingMessage({ paymentStatus }: Statuses) {
  if (paymentStatus === 'processing') {
    return {
      title: 'Payment on its way',
      next: 'Your bank is still working on the payment. We write to you as soon as it is through; there is nothing more to do.',
    };
  }
  return {
    title: 'Waiting for payment',
    next: 'We keep your order for you while the payment page is open. Once it is paid, we send the confirmation.',
  };
}

function placedMessage(order: Statuses) {
  switch (order.fulfilmentStatus) {
    case 'unfulfilled':
      return {
        title: 'Order received',
        next: `Next we pack your order and hand it to the courier. ${dueMessage(order)}`,
      };
    case 'partially_dispatched':
      return {
        title: 'Partly on its way',
        next: `A part of your order has left, the rest follows. ${dueMessage(order)}`,
      };
    case 'dispatched':
      return {
        title: 'On its way',
        next: `The courier has your order and may call the number you gave. ${dueMessage(order)}`,
      };
    case 'delivered':
      return { title: 'Delivered', next: `Your order has arrived. ${dueMessage(order)}` };
  }
}

function expiredMessage({ paymentStatus }: Statuses) {
  if (paymentStatus === 'unpaid') {
    return {
      title: 'Not paid in time',
      next: 'The payment page closed before the payment was made. Nothing was charged, and you can order again at any time.',
    };
  }
  return {
    title: 'Paid too late',
    next:
      paymentStatus === 'refunded'
        ? 'Your payment reached us after this order had closed and its goods were gone. We have sent all of it back; banks take some days to show it.'
        : 'Your payment reached us after this order had closed and its goods were gone. All of it goes back to you; you need not do anything.',
  };
}

function dueMessage({ paymentStatus }: Statuses): string {
  if (paymentStatus === 'unpaid') return 'You pay the courier in cash.';
  if (paymentStatus === 'partially_refunded') return 'A part of the price was refunded to your card.';
  return paymentStatus === 'refunded' ? 'The price was refunded to your card.' : '';
}

function refundMessage({ paymentStatus }: Statuses): string {
  switch (paymentStatus) {
    case 'unpaid':
      return 'Nothing was charged.';
    case 'refunded':
      return 'The price was refunded to your card; banks take some days to show it.';
    case 'partially_refunded':
      return 'A part of the price was refunded to your card; banks take some days to show it.';
    case 'processing':
    case 'paid':
      return 'We refund what you paid to your card and write to you when it is done.';
  }
}
