import 'server-only';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { type Script, toTextRuns } from './text-runs';

export const MARGIN = 48;
const A4 = { width: 595.28, height: 841.89 };
/** The width between the margins, in points. */
export const INNER_WIDTH = A4.width - 2 * MARGIN;
/** Below this nothing is written but the foot. */
export const LOWEST = A4.height - MARGIN - 40;

const INK = '#211a15';
const SOFT = '#57493f';
const LINE = '#b9ab9b';

export type TextStyle = {
  size?: number;
  bold?: boolean;
  soft?: boolean;
  align?: 'left' | 'right';
  width?: number;
};

const FILES: Record<Exclude<Script, 'other'>, string> = {
  latin: 'hanken-grotesk/files/hanken-grotesk-latin',
  'latin-ext': 'hanken-grotesk/files/hanken-grotesk-latin-ext',
  vietnamese: 'hanken-grotesk/files/hanken-grotesk-vietnamese',
  arabic: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic',
};

/** The shop's own typefaces as static files: a PDF embeds the letters that it uses. */
function fontFile(script: Script, bold: boolean): string {
  const file = FILES[script === 'other' ? 'latin' : script];
  return path.join(process.cwd(), 'node_modules/@fontsource', `${file}-${bold ? 700 : 400}-normal.woff`);
}

/** Sheets of A4 that are written on from the top; distances in points. */
export class Paper {
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

  /** Begins a new page where so much would not fit any more. */
  makeRoom(height: number): boolean {
    if (this.hasPage && this.y + height <= LOWEST) return false;
    this.newPage();
    return true;
  }

  /** Writes one line at a place. Letters of every direction and of all our files may stand in it. */
  write(text: string, x: number, y: number, style: TextStyle = {}): void {
    const { size = 10, bold = false, soft = false, align = 'left', width = 0 } = style;
    const runs = toTextRuns(text).map((run) => ({ ...run, width: this.widthOfRun(run, { size, bold }) }));
    const total = runs.reduce((sum, run) => sum + run.width, 0);
    let at = align === 'right' ? x + width - total : x;
    this.document.fillColor(soft ? SOFT : INK).fontSize(size);
    for (const run of runs) {
      this.document.font(this.fontOf(run.script, bold));
      this.document.text(run.text, at, y + size, { lineBreak: false, baseline: 'alphabetic' });
      at += run.width;
    }
  }

  /** Writes a text over as many lines as it takes. @returns the height that it took. */
  writeWrapped(text: string, x: number, y: number, style: TextStyle & { width: number }): number {
    const size = style.size ?? 10;
    const leading = size * 1.35;
    const lines = this.wrap(text, style);
    for (const [index, line] of lines.entries()) this.write(line, x, y + index * leading, style);
    return lines.length * leading;
  }

  rule(y: number, x = MARGIN, width = INNER_WIDTH): void {
    this.document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .strokeColor(LINE)
      .stroke();
  }

  /** An empty square to tick by hand. */
  tickBox(x: number, y: number): void {
    this.document.rect(x, y, 11, 11).lineWidth(0.9).strokeColor(INK).stroke();
  }

  box(x: number, y: number, width: number, height: number): void {
    this.document.rect(x, y, width, height).lineWidth(1.2).strokeColor(INK).stroke();
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

  private wrap(text: string, style: TextStyle & { width: number }): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/\s+/).flatMap((each) => this.breakWord(each, style))) {
      const longer = line ? `${line} ${word}` : word;
      if (line && this.widthOf(longer, style) > style.width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return line ? [...lines, line] : lines;
  }

  /** A word that is wider than its column is cut. */
  private breakWord(word: string, style: TextStyle & { width: number }): string[] {
    if (word.length < 2 || this.widthOf(word, style) <= style.width) return [word];
    const letters = [...word];
    let [cut, tooMany] = [1, letters.length];
    while (tooMany - cut > 1) {
      const middle = Math.floor((cut + tooMany) / 2);
      if (this.widthOf(letters.slice(0, middle).join(''), style) <= style.width) cut = middle;
      else tooMany = middle;
    }
    return [letters.slice(0, cut).join(''), ...this.breakWord(letters.slice(cut).join(''), style)];
  }

  private widthOf(text: string, style: TextStyle): number {
    const { size = 10, bold = false } = style;
    return toTextRuns(text).reduce((sum, run) => sum + this.widthOfRun(run, { size, bold }), 0);
  }

  private widthOfRun(run: { text: string; script: Script }, style: { size: number; bold: boolean }): number {
    this.document.font(this.fontOf(run.script, style.bold)).fontSize(style.size);
    return this.document.widthOfString(run.text);
  }

  /** By its file pdfkit reads each font once per document. */
  private fontOf(script: Script, bold: boolean): string {
    return fontFile(script, bold);
  }
}
