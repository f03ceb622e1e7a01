import type { Currency, Minor } from '@/lib/core/money';
import type { Result } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { OpenPayment } from './open-payment';
import type { PaymentNotification } from './payment-notification';
import type { PaymentStatus } from './payment-state';
import type { NewRefundRow } from './refund-row';

/** What an order is to be paid with. */
export type NewPayment = {
  orderId: string;
  cartId: string;
  amountMinor: Minor;
  currency: Currency;
  /** So little stock is left that the order should hold it for a shorter time. */
  isLittleLeft: boolean;
};

/** Where a buyer goes from the checkout: to the page of a service, or to the order, where there is more to do or not. */
export type PaymentStart = { kind: 'redirect'; url: string } | { kind: 'instructions' } | { kind: 'done' };

/** A payment that a buyer comes back from: the shop has recorded its session. */
export type ReturningPayment = { sessionId: string; orderId: string; status: PaymentStatus };

/** How a payment ended that a buyer has come back from, by what its service says and never by what the address says. */
export type SettledReturn = {
  kind: 'settled' | 'processing' | 'open' | 'expired' | 'unknown' | 'unavailable';
  /** Whose payment it is, where that is known. */
  orderId?: string;
  /** Where an open payment is continued. */
  paymentUrl?: string;
};

export type UnpaidOrder = {
  orderId: string;
  paymentId: string;
  reason: string;
  by: { actor: 'customer' | 'staff'; actorId?: string; requestKey?: string };
};

/** `by_hand`: staff give the money back themselves, and the refund is recorded as done. */
export type IssuedRefund = { refundId: string; outcome: 'done' | 'pending' | 'by_hand' };

/**
 * A way to pay, as the shop deals with it (docs/adr/0062). What it is (its limits, where it is offered, what has to be
 * configured) stands in its descriptor in lib/pricing; what follows from a payment, in lib/workflows. The parts that a
 * method does not have are null.
 */
export type PaymentMethodPort = {
  /** Opens the payment of a new order, in its transaction, which asks no service; null where none is waited for. */
  open: (tx: Tx, payment: NewPayment) => Promise<OpenPayment | null>;
  /** What follows at once, in the same transaction, when the stock is reserved. */
  place: (tx: Tx, order: { orderId: string; cartId: string }) => Promise<void>;
  /** After the commit: repeated for the same payment it leads to the same place. */
  start: (payment: OpenPayment) => Promise<PaymentStart>;
  /** Settles what a buyer has come back from, however they came. */
  settleReturn: ((payment: ReturningPayment) => Promise<SettledReturn>) | null;
  /** Cancels an order that waits for its payment, unless that has arrived meanwhile. */
  cancelUnpaid: ((order: UnpaidOrder) => Promise<'cancelled' | 'paid'>) | null;
  /** Believes a notice of the service by its signature alone; what it says is then asked of the service. */
  verifyNotification:
    | ((input: {
        rawBody: string;
        signature: string | null;
      }) => Result<PaymentNotification, { code: string }>)
    | null;
  /** Asks the service how every payment and refund stands whose end is not known: its answer is the truth. */
  reconcile: ((now?: Date) => Promise<void>) | null;
  /** Records a refund that was decided, in the transaction of the decision. */
  refund: (tx: Tx, refund: NewRefundRow) => Promise<IssuedRefund>;
  /** Asks the service for a refund that is pending; repeated, it finds the same refund. */
  submitRefund: ((refundId: string) => Promise<void>) | null;
};
