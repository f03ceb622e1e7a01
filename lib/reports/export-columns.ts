import { HOME_COUNTRY } from '@/lib/config/shop';
import { toShopIso } from '@/lib/config/shop-time';
import type { CsvCell } from '@/lib/core/csv';
import { formatMoneyDecimal, requireCurrency } from '@/lib/core/money';
import { formatDialablePhone } from '@/lib/core/phone-number';
import type { ExportedRedemption } from '@/lib/discounts/export-queries';
import type { ExportedOrder, ExportedOrderLine } from '@/lib/orders/reports/export-queries';
import type { ExportedPayment, ExportedRefund } from '@/lib/payments/export-queries';

/** The name of each column and its value for a row. */
export type Columns<Row> = Record<string, (row: Row) => CsvCell>;

const time = (at: Date | null): CsvCell => (at ? toShopIso(at) : null);
const yes = (is: boolean): CsvCell => (is ? 'yes' : 'no');
const amount = (minor: number, { currency }: { currency: string }): CsvCell => ({
  figure: formatMoneyDecimal(minor, requireCurrency(currency)),
});

export const ORDER_COLUMNS: Columns<ExportedOrder> = {
  order_number: (row) => row.orderNumber,
  created_at: (row) => time(row.createdAt),
  placed_at: (row) => time(row.placedAt),
  cancelled_at: (row) => time(row.cancelledAt),
  status: (row) => row.status,
  payment_status: (row) => row.paymentStatus,
  fulfilment_status: (row) => row.fulfilmentStatus,
  payment_method: (row) => row.paymentMethod,
  pieces: (row) => row.pieces,
  currency: (row) => row.currency,
  subtotal: (row) => amount(row.subtotalMinor, row),
  discount: (row) => amount(row.discountMinor, row),
  delivery: (row) => amount(row.deliveryMinor, row),
  tax_added: (row) => amount(row.taxAddedMinor, row),
  total: (row) => amount(row.totalMinor, row),
  refunded: (row) => amount(row.refundedMinor, row),
  promotion_code: (row) => row.promotionCode,
  through_share: (row) => yes(row.cameThroughShare),
  article: (row) => row.sourceArticleSlug,
  email: (row) => row.email,
  name: (row) => row.name,
  phone: (row) => formatDialablePhone(row.phone, HOME_COUNTRY),
  address_line_1: (row) => row.line1,
  address_line_2: (row) => row.line2,
  city: (row) => row.city,
  region: (row) => row.region,
  postal_code: (row) => row.postalCode,
  country: (row) => row.country,
  delivery_option: (row) => row.deliveryOption,
  needs_attention: (row) => row.attentionReason,
};

export const LINE_COLUMNS: Columns<ExportedOrderLine> = {
  order_number: (row) => row.orderNumber,
  order_created_at: (row) => time(row.createdAt),
  order_status: (row) => row.status,
  position: (row) => row.position,
  sku: (row) => row.sku,
  title: (row) => row.title,
  variant: (row) => row.variantTitle,
  quantity: (row) => row.quantity,
  currency: (row) => row.currency,
  unit_price: (row) => amount(row.unitPriceMinor, row),
  discount: (row) => amount(row.discountMinor, row),
  line_total: (row) => amount(row.lineTotalMinor, row),
};

export const PAYMENT_COLUMNS: Columns<ExportedPayment> = {
  payment_id: (row) => row.id,
  order_number: (row) => row.orderNumber,
  created_at: (row) => time(row.createdAt),
  paid_at: (row) => time(row.paidAt),
  method: (row) => row.method,
  status: (row) => row.status,
  currency: (row) => row.currency,
  amount: (row) => amount(row.amountMinor, row),
  captured: (row) => amount(row.capturedMinor, row),
  refunded: (row) => amount(row.refundedMinor, row),
  stripe_session: (row) => row.stripeSessionId,
  stripe_payment_intent: (row) => row.stripePaymentIntentId,
  failure: (row) => row.failureReason,
};

export const REFUND_COLUMNS: Columns<ExportedRefund> = {
  refund_id: (row) => row.id,
  order_number: (row) => row.orderNumber,
  payment_id: (row) => row.paymentId,
  created_at: (row) => time(row.createdAt),
  settled_at: (row) => time(row.settledAt),
  status: (row) => row.status,
  origin: (row) => row.origin,
  currency: (row) => row.currency,
  amount: (row) => amount(row.amountMinor, row),
  reason: (row) => row.reason,
  failure: (row) => row.failureReason,
  stripe_refund: (row) => row.stripeRefundId,
};

export const REDEMPTION_COLUMNS: Columns<ExportedRedemption> = {
  redemption_id: (row) => row.id,
  order_number: (row) => row.orderNumber,
  created_at: (row) => time(row.createdAt),
  settled_at: (row) => time(row.settledAt),
  status: (row) => row.status,
  code: (row) => row.code,
  discount: (row) => row.title,
  kind: (row) => row.kind,
  earned_by_sharing: (row) => yes(row.isEarnedBySharing),
  currency: (row) => row.currency,
  amount: (row) => amount(row.amountMinor, row),
};
