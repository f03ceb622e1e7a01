/** The mails about an order. */
const ORDER_MAIL_KINDS = [
  'order_confirmation',
  'order_link',
  'order_cancelled',
  'order_dispatched',
  'refund_sent',
  'refund_pending',
  'refund_failed',
  'payment_failed',
  'late_payment_refunded',
  'owner_notice',
] as const;
export type OrderMailKind = (typeof ORDER_MAIL_KINDS)[number];

/** Whether a mail is about an order, and not to a sharer or the staff. */
export function isOrderMail(kind: string): kind is OrderMailKind {
  return (ORDER_MAIL_KINDS as readonly string[]).includes(kind);
}

/** What a mail's text needs beside its order. Stored as JSON. */
export type MailDetail = {
  amountMinor?: number;
  reason?: string;
  parcel?: FulfilmentDetail;
  /** Which refund it is about. */
  refundId?: string;
};

/** A fulfilment as the mail about its dispatch describes it. Stored as JSON. */
export type FulfilmentDetail = {
  carrierName: string;
  trackingNumber: string | null;
  trackingUrl: string | null;
  contents: { title: string; quantity: number }[];
  /** Whether more follows. */
  isPart: boolean;
};
