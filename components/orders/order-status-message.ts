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
        next: 'Your order has arrived and is paid for. Thank you for buying from us.',
      };
    case 'cancelled':
      return { title: 'Cancelled', next: `We won’t send this order. ${refundMessage(order)}` };
    case 'expired':
      return expiredMessage(order);
  }
}

function pendingMessage({ paymentStatus }: Statuses) {
  if (paymentStatus === 'processing') {
    return {
      title: 'Payment on its way',
      next: 'Your bank is still processing the payment. We’ll email you as soon as it goes through. There’s nothing more for you to do.',
    };
  }
  return {
    title: 'Waiting for payment',
    next: 'We’ll hold your order while the payment page is open. Once you’ve paid, we’ll email your confirmation.',
  };
}

function placedMessage(order: Statuses) {
  switch (order.fulfilmentStatus) {
    case 'unfulfilled':
      return {
        title: 'Order received',
        next: `Next, we’ll pack your order and hand it to the courier. ${dueMessage(order)}`,
      };
    case 'partially_dispatched':
      return {
        title: 'Partly shipped',
        next: `Part of your order has shipped, and the rest will follow. ${dueMessage(order)}`,
      };
    case 'dispatched':
      return {
        title: 'On its way',
        next: `The courier has your order and may call the number you gave us. ${dueMessage(order)}`,
      };
    case 'delivered':
      return { title: 'Delivered', next: `Your order has arrived. ${dueMessage(order)}` };
  }
}

function expiredMessage({ paymentStatus }: Statuses) {
  if (paymentStatus === 'unpaid') {
    return {
      title: 'Not paid in time',
      next: 'The payment page closed before you paid. You haven’t been charged, and you can order again at any time.',
    };
  }
  return {
    title: 'Paid too late',
    next:
      paymentStatus === 'refunded'
        ? 'Your payment reached us after this order had closed and sold out. We’ve sent all of it back. It can take a few days to show up.'
        : 'Your payment reached us after this order had closed and sold out. We’re sending all of it back. You don’t need to do anything.',
  };
}

function dueMessage({ paymentStatus }: Statuses): string {
  if (paymentStatus === 'unpaid') return 'You’ll pay the courier in cash.';
  if (paymentStatus === 'partially_refunded') return 'We’ve refunded part of the price to your card.';
  return paymentStatus === 'refunded' ? 'We’ve refunded the price to your card.' : '';
}

function refundMessage({ paymentStatus }: Statuses): string {
  switch (paymentStatus) {
    case 'unpaid':
      return 'You haven’t been charged.';
    case 'refunded':
      return 'We’ve refunded the price to your card. It can take a few days to show up.';
    case 'partially_refunded':
      return 'We’ve refunded part of the price to your card. It can take a few days to show up.';
    case 'processing':
    case 'paid':
      return 'We’ll refund what you paid to your card, and email you when it’s done.';
  }
}
