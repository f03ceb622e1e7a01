import 'server-only';
import { formatShopDate } from '@/lib/config/format-shop-time';
import { isolateRtlLine } from '@/lib/core/bidi-isolation';
import { BOTTOM, INNER_WIDTH, MARGIN, PdfDocument } from '@/lib/pdf/pdf-document';
import { isRenderable } from '@/lib/pdf/text-runs';
import type { PackingSlip } from './packing-slip';
import { SafetySheet } from './safety-sheet-pdf';

const RIGHT = MARGIN + INNER_WIDTH;

/**
 * Packing slips, each order on a sheet of its own: what goes into the box, where it goes, and the cash to collect. Behind
 * each are the safety rules, which go into the box too.
 */
export async function packingSlipPdf(input: {
  slips: readonly PackingSlip[];
  shopName: string;
}): Promise<Buffer<ArrayBuffer>> {
  const paper = new PdfDocument(`Packing slips, ${input.shopName}`);
  const safetySheet = new SafetySheet(paper);
  for (const slip of input.slips) {
    writeSlip(paper, slip, input.shopName);
    safetySheet.write();
  }
  return paper.finish();
}

function writeSlip(paper: PdfDocument, slip: PackingSlip, shopName: string): void {
  paper.newPage();
  paper.write(shopName, MARGIN, MARGIN, { size: 13, bold: true });
  paper.write('Packing slip', MARGIN, MARGIN, { size: 13, align: 'right', width: INNER_WIDTH, muted: true });
  paper.y += 40;
  paper.write(`Order #${slip.orderNumber}`, MARGIN, paper.y, { size: 26, bold: true });
  paper.y += 38;
  const about = `Ordered ${formatShopDate(slip.orderedAt)} · ${isolateRtlLine(slip.deliveryOption)}`;
  paper.y += paper.writeWrapped(about, MARGIN, paper.y, { muted: true, width: INNER_WIDTH });
  paper.y += 18;
  const top = paper.y;
  const addressEnd = writeAddress(paper, slip, top);
  const cashEnd = slip.cashDue ? writeCash(paper, slip.cashDue, top) : top;
  paper.y = Math.max(addressEnd, cashEnd) + 22;
  if (slip.obstacle) {
    paper.drawBox(MARGIN, paper.y, INNER_WIDTH, 30);
    paper.write(`Do not send: ${isolateRtlLine(slip.obstacle)}`, MARGIN + 12, paper.y + 8, {
      size: 11,
      bold: true,
    });
    paper.y += 46;
  }
  writeLines(paper, slip);
}

function writeAddress(paper: PdfDocument, slip: PackingSlip, top: number): number {
  paper.write('Deliver to', MARGIN, top, { size: 9, muted: true });
  let y = top + 16;
  for (const [index, line] of slip.address.entries()) {
    const style = { size: 14, bold: index === 0, width: INNER_WIDTH * 0.62 };
    y += paper.writeWrapped(line, MARGIN, y, style);
  }
  if (slip.address.every(isRenderable)) return y;
  const hint = 'Some letters in this address can’t be printed here. Copy it by hand from the order’s page.';
  return y + 6 + paper.writeWrapped(hint, MARGIN, y + 6, { size: 9, bold: true, width: INNER_WIDTH * 0.62 });
}

function writeCash(paper: PdfDocument, cashDue: string, top: number): number {
  const width = INNER_WIDTH * 0.32;
  const x = RIGHT - width;
  paper.drawBox(x, top, width, 62);
  paper.write('Cash to collect', x + 12, top + 10, { size: 9, muted: true });
  paper.write(cashDue, x + 12, top + 28, { size: 19, bold: true });
  return top + 62;
}

function writeLines(paper: PdfDocument, slip: PackingSlip): void {
  writeHead(paper);
  for (const line of slip.lines) {
    if (paper.ensureSpace(52)) writeHead(paper);
    paper.drawCheckbox(MARGIN, paper.y + 3);
    paper.write(String(line.toSend), MARGIN + 28, paper.y, { size: 14, bold: true });
    const taken = paper.writeWrapped(line.title, MARGIN + 76, paper.y, {
      size: 11,
      width: INNER_WIDTH - 210,
    });
    paper.writeWrapped(line.sku, RIGHT - 130, paper.y, { size: 10, muted: true, width: 130 });
    if (line.toSend !== line.quantity) {
      const note = `${line.quantity} ordered; the rest already shipped or were refunded`;
      paper.write(note, MARGIN + 76, paper.y + taken, { size: 9, muted: true });
    }
    paper.y += Math.max(taken, 18) + (line.toSend === line.quantity ? 10 : 24);
    paper.drawRule(paper.y - 4);
    paper.y += 4;
  }
  paper.write('Packed by', MARGIN, BOTTOM + 10, { size: 9, muted: true });
  paper.drawRule(BOTTOM + 22, MARGIN + 54, 150);
}

function writeHead(paper: PdfDocument): void {
  paper.write('Pack', MARGIN + 28, paper.y, { size: 9, muted: true });
  paper.write('Item', MARGIN + 76, paper.y, { size: 9, muted: true });
  paper.write('SKU', RIGHT - 130, paper.y, { size: 9, muted: true });
  paper.drawRule(paper.y + 16);
  paper.y += 24;
}
