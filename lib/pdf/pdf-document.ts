import 'server-only';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { breakLines, type Line } from './break-lines';
import type { FontFace } from './font-faces';
import { type Paragraph, type TextRun, toBidiParagraph, toTextRuns } from './text-runs';

export const MARGIN = 48;
const A4 = { width: 595.28, height: 841.89 };
/** The width between the margins, in points. */
export const INNER_WIDTH = A4.width - 2 * MARGIN;
/** Below this nothing is written but the footer. */
export const BOTTOM = A4.height - MARGIN - 40;

const TEXT_COLOUR = '#211a15';
const MUTED = '#57493f';
const RULE_COLOUR = '#b9ab9b';

export type TextStyle = {
  size?: number;
  bold?: boolean;
  muted?: boolean;
  align?: 'left' | 'right';
  width?: number;
};

/** Of the size: how thick the outline is that makes a face without a bold weight bold. */
const FAUX_BOLD_STROKE = 0.03;

/**
 * fontkit fails on anchors that some of Noto's Indic faces leave out; without the placing of marks it writes them, a
 * little less well.
 */
const NO_MARK_POSITIONING = {
  mark: false,
  mkmk: false,
  abvm: false,
  blwm: false,
} as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** References to what is drawn on a page, by the names of the page's dictionary. */
export type PdfPageContent = { Contents: unknown; Resources: unknown };

function leadingOf({ size = 10 }: TextStyle): number {
  return size * 1.35;
}

/** A document of A4 pages that are filled from the top; distances in points. */
export class PdfDocument {
  private readonly document: PDFKit.PDFDocument;
  private hasPage = false;
  y = MARGIN;

  constructor(title: string) {
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      info: { Title: title },
    });
  }

  newPage(): void {
    this.document.addPage();
    this.hasPage = true;
    this.y = MARGIN;
  }

  /** Begins a new page where this height does not fit any more. @returns whether it did. */
  ensureSpace(height: number): boolean {
    if (this.hasPage && this.y + height <= BOTTOM) return false;
    this.newPage();
    return true;
  }

  /** Writes one line at a place. Letters of every direction and of all our faces may stand in it. */
  write(text: string, x: number, y: number, style: TextStyle = {}): void {
    this.writeRuns(toTextRuns(toBidiParagraph(text)), { x, y, style });
  }

  /** Writes a text over as many lines as it takes. @returns the height that it took. */
  writeWrapped(text: string, x: number, y: number, style: TextStyle & { width: number }): number {
    const paragraph = toBidiParagraph(text);
    const lines = this.breakParagraph(paragraph, style);
    for (const [index, { from, to }] of lines.entries()) {
      this.writeRuns(toTextRuns(paragraph, from, to), { x, y: y + index * leadingOf(style), style });
    }
    return lines.length * leadingOf(style);
  }

  /** The page as it is now, to be added again: its content is in the file once, however often it is printed. */
  capturePage(): PdfPageContent {
    // pdfkit's types know a part of the dictionary only.
    const { Contents, Resources } = this.document.page.dictionary.data as unknown as PdfPageContent;
    return { Contents, Resources };
  }

  addCapturedPage(content: PdfPageContent): void {
    this.newPage();
    Object.assign(this.document.page.dictionary.data, content);
  }

  /** The lines that `writeWrapped` would write. */
  wrap(text: string, style: TextStyle & { width: number }): string[] {
    const paragraph = toBidiParagraph(text);
    return this.breakParagraph(paragraph, style).map(({ from, to }) =>
      paragraph.graphemes
        .slice(from, to)
        .map((grapheme) => grapheme.text)
        .join(''),
    );
  }

  private breakParagraph(paragraph: Paragraph, style: TextStyle & { width: number }): Line[] {
    const widthOf = (from: number, to: number) => this.widthOf(paragraph, { from, to, style });
    return breakLines({ graphemes: paragraph.graphemes, width: style.width, widthOf });
  }

  drawRule(y: number, x = MARGIN, width = INNER_WIDTH): void {
    this.document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .strokeColor(RULE_COLOUR)
      .stroke();
  }

  /** An empty square to tick by hand. */
  drawCheckbox(x: number, y: number): void {
    this.document.rect(x, y, 11, 11).lineWidth(0.9).strokeColor(TEXT_COLOUR).stroke();
  }

  drawBox(x: number, y: number, width: number, height: number): void {
    this.document.rect(x, y, width, height).lineWidth(1.2).strokeColor(TEXT_COLOUR).stroke();
  }

  async finish(): Promise<Buffer<ArrayBuffer>> {
    if (!this.hasPage) this.newPage();
    const chunks: Buffer[] = [];
    const done = new Promise<void>((resolve, reject) => {
      this.document.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.document.on('end', resolve);
      this.document.on('error', reject);
    });
    this.document.end();
    await done;
    return Buffer.concat(chunks) as Buffer<ArrayBuffer>;
  }

  private writeRuns(runs: readonly TextRun[], at: { x: number; y: number; style: TextStyle }): void {
    const { size = 10, bold = false, muted = false, align = 'left', width = 0 } = at.style;
    const measured = runs.map((run) => ({ ...run, ...this.measure(run, { size, bold }) }));
    const total = measured.reduce((sum, run) => sum + run.width, 0);
    const color = muted ? MUTED : TEXT_COLOUR;
    this.document.fillColor(color).strokeColor(color).fontSize(size);
    let x = align === 'right' ? at.x + width - total : at.x;
    for (const { text, face, features, width: runWidth } of measured) {
      const isThickened = bold && !face.bold;
      if (isThickened) this.document.lineWidth(size * FAUX_BOLD_STROKE);
      this.document.font(fontPath(face, bold));
      this.document.text(text, x, at.y + size, {
        lineBreak: false,
        baseline: 'alphabetic',
        fill: true,
        stroke: isThickened,
        ...features,
      });
      x += runWidth;
    }
  }

  private widthOf(paragraph: Paragraph, line: { from: number; to: number; style: TextStyle }): number {
    const { size = 10, bold = false } = line.style;
    const runs = toTextRuns(paragraph, line.from, line.to);
    return runs.reduce((sum, run) => sum + this.measure(run, { size, bold }).width, 0);
  }

  private measure({ text, face }: TextRun, { size, bold }: { size: number; bold: boolean }) {
    this.document.font(fontPath(face, bold)).fontSize(size);
    try {
      return { width: this.document.widthOfString(text), features: {} };
    } catch {
      const features = { features: NO_MARK_POSITIONING };
      return { width: this.document.widthOfString(text, features), features };
    }
  }
}

/** A PDF embeds the letters that it uses. By its file pdfkit reads each font once per document. */
function fontPath({ regular, bold }: FontFace, isBold: boolean): string {
  return path.join(process.cwd(), (isBold && bold) || regular);
}
