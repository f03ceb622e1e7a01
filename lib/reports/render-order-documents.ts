import 'server-only';
import { formatMoney, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { addressLinesOf } from '@/lib/orders/address-lines';
import { readInvoiceContent } from '@/lib/orders/documents/invoice';
import { invoicePdf } from '@/lib/orders/documents/invoice-pdf';
import type { PackingSlip } from '@/lib/orders/documents/packing-slip';
import { packingSlipPdf } from '@/lib/orders/documents/packing-slip-pdf';
import { outstandingOf } from '@/lib/orders/fulfilment/fulfilment-state';
import { isUnpaidOnDelivery } from '@/lib/orders/order-state';
import { shippingAddressOf } from '@/lib/orders/shipping-address';
import { findShopSettings } from '@/lib/settings/queries';
import type { Prisma } from '@/prisma/generated/client';

const slipInclude = {
  lines: {
    orderBy: { position: 'asc' },
    include: {
      fulfilled: {
        where: { fulfilment: { status: { not: 'cancelled' } } },
        select: { quantity: true },
      },
      refunded: { select: { withdrawnQuantity: true } },
    },
  },
  disputes: { where: { status: { not: 'won' } }, select: { id: true } },
} as const satisfies Prisma.OrderInclude;

type SlipRow = Prisma.OrderGetPayload<{ include: typeof slipInclude }>;

/** The packing slips of orders as one PDF, in the order of the numbers; null when there is none of the orders. */
export async function renderPackingSlips(
  orderNumbers: readonly number[],
): Promise<Buffer<ArrayBuffer> | null> {
  const db = getDb();
  const rows = await db.order.findMany({
    where: { orderNumber: { in: [...orderNumbers] } },
    include: slipInclude,
  });
  if (rows.length === 0) return null;
  const { shopName } = await findShopSettings(db);
  const sorted = rows.sort(
    (a, b) => orderNumbers.indexOf(a.orderNumber) - orderNumbers.indexOf(b.orderNumber),
  );
  return packingSlipPdf({ slips: sorted.map(toSlip), shopName });
}

function toSlip(row: SlipRow): PackingSlip {
  const isCashDue = isUnpaidOnDelivery(row);
  return {
    orderNumber: row.orderNumber,
    orderedAt: row.createdAt,
    deliveryOption: row.deliveryOptionTitle,
    address: addressLinesOf(shippingAddressOf(row)),
    cashDue: isCashDue ? formatMoney(row.totalMinor, requireCurrency(row.currency)) : null,
    lines: row.lines.map(({ sku, title, variantTitle, quantity, fulfilled, refunded }) => ({
      sku,
      title: `${title}, ${variantTitle}`,
      quantity,
      toSend: outstandingOf({
        quantity,
        sent: fulfilled.reduce((sum, line) => sum + line.quantity, 0),
        withdrawn: refunded.reduce((sum, line) => sum + line.withdrawnQuantity, 0),
      }),
    })),
    obstacle: stopOf(row),
  };
}

function stopOf(row: SlipRow): string | null {
  if (row.disputes.length > 0) return 'its payment is disputed.';
  switch (row.status) {
    case 'pending':
      return 'it is not paid yet.';
    case 'cancelled':
      return 'it is cancelled.';
    case 'expired':
      return 'it was never paid.';
    case 'placed':
    case 'completed':
      return row.paymentStatus === 'refunded' ? 'it is refunded.' : null;
  }
}

export type RenderedInvoices = {
  /** The requested orders that have no invoice yet and could have one. */
  missing: { id: string; orderNumber: number }[];
  /** Those that were issued, as PDF; null when there is none. */
  pdf: Buffer<ArrayBuffer> | null;
};

/** The invoices of orders as they were issued, and of which orders there is none yet. */
export async function renderInvoices(orderNumbers: readonly number[]): Promise<RenderedInvoices> {
  const rows = await getDb().order.findMany({
    where: { orderNumber: { in: [...orderNumbers] } },
    select: { id: true, orderNumber: true, status: true, invoices: { where: { kind: 'invoice' } } },
  });
  const sorted = rows.sort(
    (a, b) => orderNumbers.indexOf(a.orderNumber) - orderNumbers.indexOf(b.orderNumber),
  );
  const invoices = sorted.flatMap((order) => order.invoices);
  const missing = sorted.filter(
    ({ status, invoices: issued }) => issued.length === 0 && (status === 'placed' || status === 'completed'),
  );
  return {
    missing: missing.map(({ id, orderNumber }) => ({ id, orderNumber })),
    pdf: invoices.length > 0 ? await invoicePdf(invoices.map(toInvoiceDocument)) : null,
  };
}

/** One invoice or credit note of an order as PDF; null when that order has no such document. */
export async function renderInvoice(input: { orderNumber: number; invoiceId: string }) {
  const invoice = await getDb().invoice.findFirst({
    where: { id: input.invoiceId, order: { orderNumber: input.orderNumber } },
  });
  return invoice ? invoicePdf([toInvoiceDocument(invoice)]) : null;
}

function toInvoiceDocument<Row extends { content: Prisma.JsonValue }>(row: Row) {
  return { ...row, content: readInvoiceContent(row.content) };
}
