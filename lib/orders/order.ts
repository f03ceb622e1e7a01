import type { Currency, Minor } from '@/lib/core/money';
import type { PolicyNumbers } from '@/lib/policies/policy';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import type { OrderFulfilmentStatus, OrderPaymentStatus, OrderStatus } from './order-state';

export type ShippingAddress = {
  name: string;
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** E.164. */
  phone: string;
};

export type OrderLine = {
  sku: string;
  title: string;
  variantTitle: string;
  quantity: number;
  unitPriceMinor: Minor;
  discountMinor: Minor;
  lineTotalMinor: Minor;
};

/** A fulfilment (shipment) of an order as its buyer sees it. */
export type OrderFulfilment = {
  id: string;
  isDelivered: boolean;
  carrierName: string;
  trackingNumber: string | null;
  trackingUrl: string | null;
  dispatchedAt: Date;
  deliveredAt: Date | null;
  contents: { title: string; quantity: number }[];
};

/** An order as its buyer and the mail see it. */
export type CustomerOrder = {
  orderNumber: string;
  status: OrderStatus;
  paymentStatus: OrderPaymentStatus;
  fulfilmentStatus: OrderFulfilmentStatus;
  paymentMethod: PaymentMethod;
  email: string;
  lines: OrderLine[];
  subtotalMinor: Minor;
  discountMinor: Minor;
  /** The code that gave the discount. */
  promotionCode: string | null;
  deliveryMinor: Minor;
  taxAddedMinor: Minor;
  totalMinor: Minor;
  /** The part of the total that is tax, at the rate of its day; 0 where none is shown. */
  includedTaxBps: number;
  includedTaxMinor: Minor;
  currency: Currency;
  shippingAddress: ShippingAddress;
  deliveryOptionTitle: string;
  /** What was dispatched, the latest first. */
  fulfilments: OrderFulfilment[];
  createdAt: Date;
  placedAt: Date | null;
  /** The URL of the checkout session where an unfinished payment can be finished; null when there is nothing to pay. */
  payAgainUrl: string | null;
  /** The versions of the policies that it was placed under; of orders from before there were any, none. */
  policyVersions: PolicyNumbers;
  /** The private page of this order. */
  accessPath: string;
};

/** An order in the list of those placed with one browser. */
export type OrderSummary = Pick<
  CustomerOrder,
  | 'orderNumber'
  | 'accessPath'
  | 'createdAt'
  | 'status'
  | 'paymentStatus'
  | 'fulfilmentStatus'
  | 'totalMinor'
  | 'currency'
>;
