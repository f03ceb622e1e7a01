import 'server-only';
import { formatShopDate } from '@/lib/config/format-shop-time';
import { isolateRtlLine } from '@/lib/core/bidi-isolation';
import { formatMoney } from '@/lib/core/money';
import { formatPercentInput } from '@/lib/core/percent';
import { BOTTOM, INNER_WIDTH, MARGIN, PdfDocument } from '@/lib/pdf/pdf-document';
import { isRenderable } from '@/lib/pdf/text-runs';
import { lineGrossMinor } from '@/lib/pricing/order-totals';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import { type Invoice, type InvoiceContent, invoiceName, type Party } from './invoice';

const RIGHT = MARGIN + INNER_WIDTH;
const HALF = INNER_WIDTH * 0.46;

export type PrintedInvoice = Pick<Invoice, 'kind' | 'number' | 'issuedAt'> & { content: InvoiceContent };

/** Invoices and credit notes as they were issued, each on sheets of its own. */
export async function invoicePdf(invoices: readonly PrintedInvoice[]): Promise<Buffer<ArrayBuffer>> {
  const [only] = invoices;
  const paper = new PdfDocument(invoices.length === 1 && only ? invoiceName(only) : 'Invoices');
  for (const invoice of invoices) writeInvoice(paper, invoice);
  return paper.finish();
}

function writeInvoice(paper: PdfDocument, invoice: PrintedInvoice): void {
  const { content } = invoice;
  paper.newPage();
  paper.write(content.seller.name, MARGIN, MARGIN, { size: 13, bold: true });
  paper.y += 44;
  const title = invoice.kind === 'invoice' ? 'Invoice' : 'Credit note';
  paper.write(`${title} ${invoiceName(invoice)}`, MARGIN, paper.y, { size: 22, bold: true });
  paper.y += 34;
  const about = `${formatShopDate(invoice.issuedAt)} · Order #${content.orderNumber} of ${formatShopDate(new Date(content.orderedAt))}`;
  paper.write(about, MARGIN, paper.y, { muted: true });
  paper.y += 18;
  if (content.credits) {
    const why = `Credits ${content.credits.invoice}: ${isolateRtlLine(content.credits.reason)}`;
    paper.y += paper.writeWrapped(why, MARGIN, paper.y, { width: INNER_WIDTH });
  }
  paper.y += 16;
  const { seller } = content;
  const sellerLines = seller.taxNumber
    ? [...seller.lines, `Tax number ${isolateRtlLine(seller.taxNumber)}`]
    : seller.lines;
  const left = writeParty(paper, { title: 'Sold to', party: content.buyer, x: MARGIN });
  const right = writeParty(paper, {
    title: 'Sold by',
    party: { name: seller.name, lines: sellerLines },
    x: RIGHT - HALF,
  });
  paper.y = Math.max(left, right) + 26;
  writeLines(paper, content);
  writeAmounts(paper, content);
}

function writeParty(paper: PdfDocument, input: { title: string; party: Party; x: number }): number {
  const { title, party, x } = input;
  paper.write(title, x, paper.y, { size: 9, muted: true });
  let y = paper.y + 15;
  for (const [index, line] of [party.name, ...party.lines].entries()) {
    y += paper.writeWrapped(line, x, y, { size: 10.5, bold: index === 0, width: HALF });
  }
  if ([party.name, ...party.lines].every(isRenderable)) return y;
  const hint = 'Some letters cannot be printed here; the order’s page has them.';
  return y + paper.writeWrapped(hint, x, y + 3, { size: 8.5, muted: true, width: HALF });
}

const COLUMNS = { quantity: RIGHT - 250, price: RIGHT - 170, sum: RIGHT - 90 };

function writeLines(paper: PdfDocument, content: InvoiceContent): void {
  if (content.lines.length === 0) return;
  writeHead(paper);
  const money = (amountMinor: number) => formatMoney(amountMinor, content.currency);
  for (const line of content.lines) {
    if (paper.ensureSpace(46)) writeHead(paper);
    const { y } = paper;
    const taken = paper.writeWrapped(line.title, MARGIN, y, { width: COLUMNS.quantity - MARGIN - 12 });
    paper.write(line.sku, MARGIN, y + taken, { size: 8.5, muted: true });
    paper.write(String(line.quantity), COLUMNS.quantity, y, { align: 'right', width: 60 });
    paper.write(money(line.unitPriceMinor), COLUMNS.price, y, { align: 'right', width: 70 });
    paper.write(money(lineGrossMinor(line)), COLUMNS.sum, y, { align: 'right', width: 90 });
    paper.y += taken + 20;
    paper.drawRule(paper.y - 5);
  }
  paper.y += 8;
}

function writeHead(paper: PdfDocument): void {
  const { y } = paper;
  paper.write('Item', MARGIN, y, { size: 9, muted: true });
  paper.write('Quantity', COLUMNS.quantity, y, { size: 9, muted: true, align: 'right', width: 60 });
  paper.write('Price', COLUMNS.price, y, { size: 9, muted: true, align: 'right', width: 70 });
  paper.write('Sum', COLUMNS.sum, y, { size: 9, muted: true, align: 'right', width: 90 });
  paper.drawRule(y + 16);
  paper.y += 24;
}

function writeAmounts(paper: PdfDocument, content: InvoiceContent): void {
  const { currency, totalMinor, includedTaxBps, includedTaxMinor, credits } = content;
  const money = (amountMinor: number) => formatMoney(amountMinor, currency);
  const x = RIGHT - 260;
  for (const { label, amountMinor, isTaken } of content.amounts) {
    paper.ensureSpace(40);
    paper.write((isTaken ? '−' : '') + money(amountMinor), COLUMNS.sum, paper.y, {
      align: 'right',
      width: 90,
    });
    paper.y += paper.writeWrapped(label, x, paper.y, { muted: true, width: 165 }) + 4;
  }
  paper.ensureSpace(70);
  paper.drawRule(paper.y + 2, x, 260);
  paper.y += 10;
  paper.write(credits ? 'Credited' : 'Total', x, paper.y, { size: 12, bold: true });
  paper.write(money(totalMinor), COLUMNS.sum - 60, paper.y, {
    size: 12,
    bold: true,
    align: 'right',
    width: 150,
  });
  paper.y += 24;
  if (includedTaxBps > 0) {
    const tax = `Includes ${formatPercentInput(includedTaxBps)}% tax: ${money(includedTaxMinor)}`;
    paper.write(tax, x, paper.y, { size: 9, muted: true });
  }
  const paid = PAYMENT_METHOD_TEXTS[content.paymentMethod].onInvoice;
  if (!credits) paper.write(paid, MARGIN, BOTTOM + 10, { size: 9, muted: true });
}
