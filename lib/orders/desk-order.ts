import type { Minor } from '../core/money';
import type { ShareNetwork } from '../sharing/network';
import type { ParcelStatus } from './fulfilment-state';
import type { Invoice } from './invoice';
import type { OrderLineView } from './order';

/** A line of an order with what became of it, in pieces. */
export type DeskLine = OrderLineView & {
  id: string;
  sent: number;
  /** Refunded before it was sent: it will not be. */
  withdrawn: number;
  refunded: number;
};

/** A parcel of an order. */
export type DeskParcel = {
  id: string;
  status: ParcelStatus;
  carrierName: string;
  trackingNumber: string | null;
  trackingUrl: string | null;
  dispatchedAt: Date;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  contents: { title: string; quantity: number }[];
};

/** The rule behind the discount of an order. */
export type DeskDiscount = {
  title: string;
  kind: 'percent' | 'amount' | 'free_delivery';
  percentOffBps: number | null;
  minimumSubtotalMinor: Minor;
  /** What the buyer pays less, free delivery included. */
  amountMinor: Minor;
};

/** What the page of one order needs beyond what every order has. */
export type DeskFacts = {
  id: string;
  /** The latest event: what the page has seen. */
  sequence: number;
  isDisputed: boolean;
  discount: DeskDiscount | null;
  parcels: DeskParcel[];
  invoices: Invoice[];
  /** What can still go back to the buyer, and how. */
  refundable: { amountMinor: Minor; isCash: boolean } | null;
  /** The network of the share link through which the buyer came. */
  shareNetwork: ShareNetwork | null;
};
