/** A refund as it is decided, before anybody is asked for it. Amounts in minor units. */
export type NewRefundRow = {
  paymentId: string;
  orderId: string;
  amountMinor: number;
  currency: string;
  origin: 'staff' | 'cancellation';
  reason: string;
  requestedBy: string;
  requestKey?: string;
};
