import { minor, requireCurrency } from '@/lib/core/money';
import type { FulfilmentStatus } from '@/lib/orders/fulfilment/fulfilment-state';
import { parsePolicyNumbers } from '@/lib/policies/parse-policy-numbers';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { isPaymentMethodConfigured } from '@/lib/settings/configured-payment-methods';
import type { CustomerOrder } from './order';
import { orderPath } from './order-link';
import type { OrderFulfilmentStatus, OrderPaymentStatus, OrderStatus } from './order-state';
import { type ShippingColumns, shippingAddressOf } from './shipping-address';

/** The columns of an order and its lines from which a `CustomerOrder` is made. */
export type OrderRow = ShippingColumns & {
  id: string;
  orderNumber: number;
  status: OrderStatus;
  paymentStatus: OrderPaymentStatus;
  fulfilmentStatus: OrderFulfilmentStatus;
  paymentMethod: PaymentMethod;
  email: string;
  deliveryOptionTitle: string;
  currency: string;
  subtotalMinor: number;
  discountMinor: number;
  promotionCode: string | null;
  deliveryMinor: number;
  taxAddedMinor: number;
  totalMinor: number;
  includedTaxBps: number;
  includedTaxMinor: number;
  policyVersions: unknown;
  createdAt: Date;
  placedAt: Date | null;
  lines: {
    sku: string;
    title: string;
    variantTitle: string;
    quantity: number;
    unitPriceMinor: number;
    discountMinor: number;
    lineTotalMinor: number;
  }[];
  /** The fulfilments that were dispatched and not cancelled, the latest first. */
  fulfilments: {
    id: string;
    status: FulfilmentStatus;
    carrierName: string;
    trackingNumber: string | null;
    trackingUrl: string | null;
    dispatchedAt: Date;
    deliveredAt: Date | null;
    lines: { quantity: number; orderLine: { title: string; variantTitle: string } }[];
  }[];
  /** The payments that can still be paid, newest first. */
  payments: { stripeSessionUrl: string | null; sessionExpiresAt: Date | null }[];
};

/** Maps an order's row to what its buyer is shown. Amounts stay in minor units. */
export function toCustomerOrder(row: OrderRow, now: Date = new Date()): CustomerOrder {
  const accessPath = orderPath(row.id);
  return {
    orderNumber: String(row.orderNumber),
    status: row.status,
    paymentStatus: row.paymentStatus,
    fulfilmentStatus: row.fulfilmentStatus,
    paymentMethod: row.paymentMethod,
    email: row.email,
    lines: row.lines.map((line) => ({
      sku: line.sku,
      title: line.title,
      variantTitle: line.variantTitle,
      quantity: line.quantity,
      unitPriceMinor: minor(line.unitPriceMinor),
      discountMinor: minor(line.discountMinor),
      lineTotalMinor: minor(line.lineTotalMinor),
    })),
    subtotalMinor: minor(row.subtotalMinor),
    discountMinor: minor(row.discountMinor),
    promotionCode: row.promotionCode,
    deliveryMinor: minor(row.deliveryMinor),
    taxAddedMinor: minor(row.taxAddedMinor),
    totalMinor: minor(row.totalMinor),
    includedTaxBps: row.includedTaxBps,
    includedTaxMinor: minor(row.includedTaxMinor),
    currency: requireCurrency(row.currency),
    shippingAddress: shippingAddressOf(row),
    deliveryOptionTitle: row.deliveryOptionTitle,
    fulfilments: row.fulfilments.map(({ status, lines, ...parcel }) => ({
      ...parcel,
      isDelivered: status === 'delivered',
      contents: lines.map(({ quantity, orderLine }) => ({
        title: `${orderLine.title}, ${orderLine.variantTitle}`,
        quantity,
      })),
    })),
    createdAt: row.createdAt,
    placedAt: row.placedAt,
    payAgainUrl: payAgainUrl(row, now),
    policyVersions: parsePolicyNumbers(row.policyVersions),
    accessPath,
  };
}

function payAgainUrl(row: OrderRow, now: Date): string | null {
  if (row.status !== 'pending' || row.paymentStatus !== 'unpaid') return null;
  // Nobody is sent to pay what the shop would not hear of.
  if (!isPaymentMethodConfigured(row.paymentMethod)) return null;
  const open = row.payments.find((payment) => payment.sessionExpiresAt && payment.sessionExpiresAt > now);
  return open?.stripeSessionUrl ?? null;
}
