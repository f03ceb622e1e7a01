/** The mails about an order. */
export type OrderMailKind =
  | 'order_confirmation'
  | 'order_link'
  | 'order_cancelled'
  | 'order_dispatched'
  | 'refund_sent'
  | 'late_payment_refunded'
  | 'owner_notice';

/** What a mail's text needs beside its order. */
export type MailDetail = { amountMinor?: number; reason?: string; parcel?: ParcelDetail };

/** A parcel as the mail about it tells of it. */
export type ParcelDetail = {
  carrierName: string;
  trackingNumber: string | null;
  trackingUrl: string | null;
  contents: { title: string; quantity: number }[];
  /** Whether more follows. */
  isPart: boolean;
};
