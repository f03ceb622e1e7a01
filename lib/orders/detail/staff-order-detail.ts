import type { Minor } from '@/lib/core/money';
import type { Invoice } from '@/lib/orders/documents/invoice';
import type { FulfilmentStatus } from '@/lib/orders/fulfilment/fulfilment-state';
import type { OrderLine } from '@/lib/orders/order';
import type { DiscountKind } from '@/lib/pricing/discount-kinds';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import type { ShareNetwork } from '@/lib/sharing/share-network';

/** A line of an order with how many of its units were dispatched, withdrawn and refunded. */
export type StaffOrderLine = OrderLine & {
  id: string;
  sent: number;
  /** Refunded before dispatch: it will not be sent. */
  withdrawn: number;
  refunded: number;
};

/** A fulfilment (shipment) of an order. */
export type StaffFulfilment = {
  id: string;
  status: FulfilmentStatus;
  carrierName: string;
  trackingNumber: string | null;
  trackingUrl: string | null;
  dispatchedAt: Date;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  contents: { title: string; quantity: number }[];
};

/** The rule behind the discount of an order. */
export type StaffOrderDiscount = {
  title: string;
  kind: DiscountKind;
  percentOffBps: number | null;
  minimumSubtotalMinor: Minor;
  /** What the buyer pays less, free delivery included. */
  amountMinor: Minor;
};

/** What the detail page of an order shows beyond the columns of the order. */
export type StaffOrderDetail = {
  id: string;
  /** The sequence of the latest event: the version for the optimistic lock. */
  version: number;
  isDisputed: boolean;
  discount: StaffOrderDiscount | null;
  fulfilments: StaffFulfilment[];
  invoices: Invoice[];
  /** What can still go back to the buyer, and how; `isBlocked` while its provider is not configured. */
  refundable: { amountMinor: Minor; method: PaymentMethod; isBlocked: boolean } | null;
  /** The network of the share link through which the buyer came. */
  shareNetwork: ShareNetwork | null;
};
