import type { OrderFulfilmentStatus, OrderPaymentStatus, OrderStatus } from '@/lib/orders/order-state';
import type {
  StaffDispute,
  StaffOrderEvent,
  StaffOrderMail,
  StaffPayment,
  StaffRefund,
} from '@/lib/orders/staff-order';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import { PAYMENT_METHODS, type PaymentMethod } from '@/lib/pricing/payment-methods';

/** The labels of statuses and kinds in the back office. */
export const ORDER_STATUS_LABELS: Record<OrderStatus, string> = {
  pending: 'Awaiting payment',
  placed: 'Placed',
  completed: 'Completed',
  cancelled: 'Cancelled',
  expired: 'Expired unpaid',
};

export const PAYMENT_STATUS_LABELS: Record<OrderPaymentStatus, string> = {
  unpaid: 'Unpaid',
  processing: 'On its way',
  paid: 'Paid',
  partially_refunded: 'Partly refunded',
  refunded: 'Refunded',
};

export const FULFILMENT_STATUS_LABELS: Record<OrderFulfilmentStatus, string> = {
  unfulfilled: 'Not sent',
  partially_dispatched: 'Partly sent',
  dispatched: 'Sent',
  delivered: 'Delivered',
};

export const PAYMENT_METHOD_LABELS = Object.fromEntries(
  PAYMENT_METHODS.map((method) => [method, PAYMENT_METHOD_TEXTS[method].name]),
) as Readonly<Record<PaymentMethod, string>>;

export const PAYMENT_ATTEMPT_LABELS: Record<StaffPayment['status'], string> = {
  open: 'Payment page open',
  processing: 'On its way',
  paid: 'Paid',
  failed: 'Failed',
  expired: 'Ran out unpaid',
  cancelled: 'Cancelled',
};

export const REFUND_LABELS: Record<StaffRefund['status'], string> = {
  pending: 'On its way',
  succeeded: 'Refunded',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export const DISPUTE_LABELS: Record<StaffDispute['status'], string> = {
  open: 'Open: do not send the goods',
  won: 'Ended in the shop’s favour',
  lost: 'Lost: the bank keeps the money',
};

export const MAIL_LABELS: Record<StaffOrderMail['kind'], string> = {
  order_confirmation: 'Order confirmation',
  order_link: 'Link to the order',
  order_cancelled: 'Cancellation',
  order_dispatched: 'Parcel on its way',
  refund_sent: 'Refund sent',
  refund_pending: 'Refund on its way',
  refund_failed: 'Refund failed',
  payment_failed: 'Payment failed',
  late_payment_refunded: 'Late payment goes back',
  owner_notice: 'Notice to an owner',
  share_unlocked: 'Discount for a share',
};

export const ACTOR_LABELS: Record<StaffOrderEvent['actor'], string> = {
  customer: 'Customer',
  staff: 'Staff',
  system: 'Shop',
  stripe: 'Stripe',
};

/** An event's name as a title: "order_placed" is "Order placed". */
export function eventTitle(type: string): string {
  const words = type.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
