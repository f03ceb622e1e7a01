import { getDb } from '@/lib/db/client';
import { NO_FILTERS } from '@/lib/orders/list/order-filters';
import { composeMail } from '@/lib/reports/compose-mail';
import { streamExport } from '@/lib/reports/export-table';
import { renderInvoices } from '@/lib/reports/render-order-documents';
import { getStripe } from '@/lib/stripe/client';
import { parseCsvRows } from '../../support/parse-csv';
import { readPdfText } from '../../support/read-pdf-text';

/** What an order costs, as one place says it. */
export type Prices = {
  subtotalMinor: number;
  discountMinor: number;
  deliveryMinor: number;
  totalMinor: number;
  includedTaxMinor: number;
};

/** Of anything that has the five amounts among others. */
export function pricesOf(priced: Prices): Prices {
  const { subtotalMinor, discountMinor, deliveryMinor, totalMinor, includedTaxMinor } = priced;
  return { subtotalMinor, discountMinor, deliveryMinor, totalMinor, includedTaxMinor };
}

/** "PKR 6,800", "−PKR 1,020.50", "6800.00" in minor units, "free" and nothing as 0. */
function amountIn(text: string | undefined): number {
  return Math.round(Number((text ?? '').replace(/[^\d.]/g, '')) * 100);
}

const DELIVERY = /^Delivery: /;

/** What Stripe asks the payer for; it is told of no tax. */
export async function readPaymentSession(sessionId: string): Promise<Omit<Prices, 'includedTaxMinor'>> {
  const { sessions } = getStripe().checkout;
  const session = await sessions.retrieve(sessionId);
  const { data: items } = await sessions.listLineItems(sessionId, { limit: 100 });
  const sumOf = (isDelivery: boolean) =>
    items
      .filter(({ description }) => DELIVERY.test(description ?? '') === isDelivery)
      .reduce((sum, item) => sum + item.amount_subtotal, 0);
  return {
    subtotalMinor: sumOf(false),
    discountMinor: session.total_details?.amount_discount ?? 0,
    deliveryMinor: sumOf(true),
    totalMinor: session.amount_total ?? 0,
  };
}

/** What the confirmation mail of an order says. */
export async function readConfirmationMail(orderId: string): Promise<Prices> {
  const { id } = await getDb().emailDelivery.findFirstOrThrow({
    where: { orderId, kind: 'order_confirmation' },
  });
  const text = (await composeMail(getDb(), id))?.text ?? '';
  const row = (label: RegExp) =>
    amountIn(
      text
        .split('\n')
        .find((line) => label.test(line))
        ?.split(': ')[1],
    );
  return {
    subtotalMinor: row(/^Subtotal: /),
    discountMinor: row(/^Discount/),
    deliveryMinor: row(/^Delivery \(/),
    totalMinor: row(/^Total: /),
    includedTaxMinor: row(/^Includes .+% tax/),
  };
}

/** What the invoice of an order prints. */
export async function readInvoice(orderNumber: number): Promise<Prices> {
  const { pdf } = await renderInvoices([orderNumber]);
  const text = readPdfText(pdf ?? Buffer.alloc(0));
  const printed = (pattern: RegExp) => amountIn(pattern.exec(text)?.[1]);
  return {
    subtotalMinor: printed(/(.+)\nSubtotal/),
    discountMinor: printed(/(.+)\nDiscount/),
    deliveryMinor: printed(/(.+)\nDelivery: /),
    totalMinor: printed(/\nTotal\n(.+)/),
    includedTaxMinor: printed(/% tax: (.+)/),
  };
}

/** What the export of orders lists for an order; it has no column for the tax that prices include. */
export async function readExport(input: {
  orderNumber: number;
  day: string;
}): Promise<Omit<Prices, 'includedTaxMinor'>> {
  const { orderNumber, day } = input;
  const csv = await new Response(
    streamExport({ what: 'orders', first: day, last: day, mark: false, filters: NO_FILTERS }),
  ).text();
  const row = parseCsvRows(csv).find(({ order_number }) => order_number === String(orderNumber));
  return {
    subtotalMinor: amountIn(row?.subtotal),
    discountMinor: amountIn(row?.discount),
    deliveryMinor: amountIn(row?.delivery),
    totalMinor: amountIn(row?.total),
  };
}
