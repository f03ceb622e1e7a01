import 'server-only';
import { newId } from '@/lib/core/ids';
import { minor, requireCurrency } from '@/lib/core/money';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { discountLabel } from '@/lib/discounts/discount-label';
import { addressLinesOf } from '@/lib/orders/address-lines';
import { type InvoiceContent, type InvoiceKind, invoiceName } from '@/lib/orders/documents/invoice';
import { lockOrder } from '@/lib/orders/lock-order';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { shippingAddressOf } from '@/lib/orders/shipping-address';
import { includedTaxOfMinor } from '@/lib/pricing/included-tax';
import { findShopSettings } from '@/lib/settings/queries';
import type { Prisma } from '@/prisma/generated/client';

export type InvoiceError = {
  code:
    | 'order_not_found'
    /** It is not placed yet, or was cancelled or has expired. */
    | 'no_invoice_yet'
    /** The refund is not of this order, or has not succeeded yet. */
    | 'refund_not_done';
};

type OrderRow = Prisma.OrderGetPayload<{ include: { lines: true } }>;

/**
 * Issues the invoice of an order, or finds the one that was issued. The database assigns the number with the row, so
 * that the series has no gap; the content is stored with it and does not change later.
 * @returns the invoice's name.
 */
export function issueInvoice(input: {
  orderId: string;
  staffId: string;
}): Promise<Result<string, InvoiceError>> {
  const { orderId, staffId } = input;
  return inTransaction(async (tx) => {
    if (!(await lockOrder(tx, orderId))) return fail({ code: 'order_not_found' });
    const issued = await tx.invoice.findFirst({ where: { orderId, kind: 'invoice' } });
    if (issued) return succeed(invoiceName(issued));
    const order = await requireOrder(tx, orderId);
    if (order.status !== 'placed' && order.status !== 'completed') return fail({ code: 'no_invoice_yet' });
    const content = await contentOf(tx, order);
    return succeed(await insertInvoice(tx, { orderId, staffId, kind: 'invoice', refundId: null, content }));
  });
}

/** Issues the credit note of a refund that has succeeded, and the invoice that it credits where there is none yet. */
export async function issueCreditNote(input: {
  orderId: string;
  refundId: string;
  staffId: string;
}): Promise<Result<string, InvoiceError>> {
  const { orderId, refundId, staffId } = input;
  const invoice = await issueInvoice({ orderId, staffId });
  if (!invoice.ok) return invoice;
  return inTransaction(async (tx) => {
    await lockOrder(tx, orderId);
    const issued = await tx.invoice.findUnique({ where: { refundId } });
    if (issued)
      return issued.orderId === orderId ? succeed(invoiceName(issued)) : fail({ code: 'refund_not_done' });
    const refund = await tx.refund.findUnique({
      where: { id: refundId },
      include: { lines: { include: { orderLine: true } } },
    });
    if (refund?.orderId !== orderId || refund.status !== 'succeeded')
      return fail({ code: 'refund_not_done' });
    const order = await requireOrder(tx, orderId);
    const content: InvoiceContent = {
      ...(await contentOf(tx, order)),
      lines: refund.lines.map(({ quantity, orderLine }) => lineOf({ ...orderLine, quantity })),
      amounts: [],
      totalMinor: refund.amountMinor,
      includedTaxMinor: includedTaxOfMinor(minor(refund.amountMinor), order.includedTaxBps),
      credits: { invoice: invoice.value, reason: refund.reason },
    };
    return succeed(await insertInvoice(tx, { orderId, staffId, kind: 'credit_note', refundId, content }));
  });
}

type NewInvoice = {
  orderId: string;
  staffId: string;
  kind: InvoiceKind;
  refundId: string | null;
  content: InvoiceContent;
};

async function insertInvoice(tx: Tx, input: NewInvoice): Promise<string> {
  const { orderId, staffId, kind, refundId, content } = input;
  const { totalMinor, currency } = content;
  const invoice = await tx.invoice.create({
    // A trigger assigns the number.
    data: {
      id: newId(),
      kind,
      number: 0,
      orderId,
      refundId,
      issuedBy: staffId,
      totalMinor,
      currency,
      content,
    },
  });
  const name = invoiceName(invoice);
  await recordOrderEvent(tx, {
    orderId,
    type: `${kind}_issued`,
    actor: 'staff',
    actorId: staffId,
    reason: name,
    data: { number: invoice.number },
  });
  return name;
}

function requireOrder(tx: Tx, orderId: string): Promise<OrderRow> {
  return tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { lines: { orderBy: { position: 'asc' } } },
  });
}

async function contentOf(tx: Tx, order: OrderRow): Promise<InvoiceContent> {
  const shop = await findShopSettings(tx);
  const contact = [shop.contactEmail, shop.contactPhone].filter((line) => line !== null);
  const [name = '', ...lines] = addressLinesOf(shippingAddressOf(order));
  const amounts = [
    { label: 'Subtotal', amountMinor: order.subtotalMinor },
    { label: discountLabel(order.promotionCode), amountMinor: order.discountMinor, isTaken: true },
    { label: `Delivery: ${order.deliveryOptionTitle}`, amountMinor: order.deliveryMinor },
    { label: 'Tax added', amountMinor: order.taxAddedMinor },
  ];
  return {
    seller: { name: shop.legalName, lines: [...shop.addressLines, ...contact], taxNumber: shop.taxNumber },
    buyer: { name, lines },
    orderNumber: order.orderNumber,
    orderedAt: order.createdAt.toISOString(),
    paymentMethod: order.paymentMethod,
    lines: order.lines.map(lineOf),
    amounts: amounts.filter(({ label, amountMinor }) => amountMinor > 0 || label.startsWith('Delivery')),
    totalMinor: order.totalMinor,
    currency: requireCurrency(order.currency),
    includedTaxBps: order.includedTaxBps,
    includedTaxMinor: order.includedTaxMinor,
    credits: null,
  };
}

function lineOf(line: OrderRow['lines'][number]) {
  const { sku, quantity, unitPriceMinor, discountMinor, lineTotalMinor } = line;
  const title = `${line.title}, ${line.variantTitle}`;
  return { sku, title, quantity, unitPriceMinor, discountMinor, lineTotalMinor };
}
