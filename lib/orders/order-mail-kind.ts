/** The mails about an order. */
export type OrderMailKind =
  | 'order_confirmation'
  | 'order_link'
  | 'order_cancelled'
  | 'refund_sent'
  | 'late_payment_refunded'
  | 'owner_notice';

/** What a mail's text needs beside its order. */
export type MailDetail = { amountMinor?: number; reason?: string };
