import type { Currency, Minor } from '@/lib/core/money';
import type { StaffOrderDetail, StaffOrderLine } from '@/lib/orders/detail/staff-order-detail';
import type { OrderCursor } from '@/lib/orders/list/order-cursor';
import type { OrderMailKind } from '@/lib/orders/mails/order-mail-kind';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import type { ShippingAddress } from './order';
import type { OrderFulfilmentStatus, OrderPaymentStatus, OrderStatus } from './order-state';

export type StaffOrderStatuses = {
  status: OrderStatus;
  paymentStatus: OrderPaymentStatus;
  fulfilmentStatus: OrderFulfilmentStatus;
  paymentMethod: PaymentMethod;
  /** Why the order is flagged for review; null when it is not. */
  attentionReason: string | null;
};

/** A row of the list of orders. */
export type StaffOrderRow = StaffOrderStatuses & {
  orderNumber: number;
  createdAt: Date;
  customerName: string;
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  promotionCode: string | null;
  /** Units, over all lines. */
  itemCount: number;
  totalMinor: Minor;
  currency: Currency;
};

/** Lists are counted up to here, because counting further would cost time and help nobody. */
export const COUNT_LIMIT = 1_000;

/** How many there are; when it is not exact there are more than `count`. */
export type OrderCount = { count: number; isExact: boolean };

/** A page of orders, in the order that was asked for. */
export type StaffOrderPage = {
  rows: StaffOrderRow[];
  matching: OrderCount;
  /** Where the neighbouring pages begin, null at an end. */
  previous: OrderCursor | null;
  next: OrderCursor | null;
};

export type StaffPayment = {
  id: string;
  method: PaymentMethod;
  status: 'open' | 'processing' | 'paid' | 'failed' | 'expired' | 'cancelled';
  amountMinor: Minor;
  capturedMinor: Minor;
  currency: Currency;
  stripeSessionId: string | null;
  stripePaymentIntentId: string | null;
  /** The payment in Stripe's dashboard. */
  stripeUrl: string | null;
  failureReason: string | null;
  createdAt: Date;
  paidAt: Date | null;
  sessionExpiresAt: Date | null;
};

export type StaffRefund = {
  id: string;
  /** `pending` until Stripe has said yes or no. */
  status: 'pending' | 'succeeded' | 'failed' | 'cancelled';
  origin: 'staff' | 'cancellation' | 'late_payment' | 'dashboard';
  amountMinor: Minor;
  currency: Currency;
  reason: string;
  failureReason: string | null;
  createdAt: Date;
  /** Cash that staff gave back themselves. */
  isByHand: boolean;
  goods: { title: string; quantity: number; restocked: number }[];
};

export type StaffDispute = {
  id: string;
  status: 'open' | 'won' | 'lost';
  amountMinor: Minor;
  currency: Currency;
  /** Stripe's word for what the payer says. */
  reason: string;
  openedAt: Date;
};

export type StaffOrderMail = {
  id: string;
  kind: OrderMailKind | 'share_unlocked';
  toAddress: string;
  createdAt: Date;
  /** Null while it is still queued. */
  sentAt: Date | null;
};

export type StaffOrderEvent = {
  id: string;
  type: string;
  actor: 'customer' | 'staff' | 'system' | 'stripe';
  from: string | null;
  to: string | null;
  reason: string | null;
  createdAt: Date;
  /** Who of the staff. */
  staffName: string | null;
  /** What they noted. */
  note: string | null;
};

/** An order with everything that the shop knows about it. */
export type StaffOrder = StaffOrderStatuses &
  StaffOrderDetail & {
    orderNumber: number;
    createdAt: Date;
    email: string;
    shippingAddress: ShippingAddress;
    deliveryOptionTitle: string;
    /** The edition of the safety note that the buyer confirmed, and when; null for orders from before it was asked. */
    safety: { version: string; acknowledgedAt: Date } | null;
    /** The article that the cart is attributed to. */
    sourceArticleSlug: string | null;
    lines: StaffOrderLine[];
    subtotalMinor: Minor;
    discountMinor: Minor;
    promotionCode: string | null;
    deliveryMinor: Minor;
    taxAddedMinor: Minor;
    totalMinor: Minor;
    currency: Currency;
    payments: StaffPayment[];
    refunds: StaffRefund[];
    disputes: StaffDispute[];
    mails: StaffOrderMail[];
    events: StaffOrderEvent[];
  };
