import 'server-only';
import { BOTTOM, INNER_WIDTH, MARGIN, type PdfDocument, type PdfPageContent } from '@/lib/pdf/pdf-document';
import { formatEdition, SAFETY_NOTE } from '@/lib/suitability/safety-note';

const GAP = 20;
const COLUMN_WIDTH = (INNER_WIDTH - GAP) / 2;
const SIZE = 8;
const LEADING = 10.4;
const INDENT = 9;
/** How far the columns go into the space that other documents keep for a footer. */
const FOOT = 24;

type SheetLine = { text: string; kind: 'title' | 'item' | 'rest' };
/** Lines that stay together: a title with its first rule, or a rule. */
type Block = readonly SheetLine[];

/** Every safety rule, on sheets that go into the box with a packing slip. Each slip has the same, drawn once. */
export class SafetySheet {
  private sheets: PdfPageContent[] = [];

  constructor(private readonly paper: PdfDocument) {}

  write(): void {
    if (this.sheets.length === 0) this.draw();
    else for (const sheet of this.sheets) this.paper.addCapturedPage(sheet);
  }

  private draw(): void {
    const top = this.beginSheet();
    let [column, y] = [0, top];
    for (const block of this.toBlocks()) {
      const space = block[0]?.kind === 'title' && y > top ? LEADING * 0.6 : 0;
      y += space;
      if (y + block.length * LEADING > BOTTOM + FOOT) {
        if (column === 1) {
          this.sheets.push(this.paper.capturePage());
          this.beginSheet();
        }
        column = 1 - column;
        y = top;
      }
      for (const line of block) {
        writeLine(this.paper, line, { x: MARGIN + column * (COLUMN_WIDTH + GAP), y });
        y += LEADING;
      }
    }
    this.sheets.push(this.paper.capturePage());
  }

  /** @returns where its columns begin. */
  private beginSheet(): number {
    this.paper.newPage();
    this.paper.write('Before you use the massager', MARGIN, MARGIN, { size: 16, bold: true });
    const about = `Safety rules, edition of ${formatEdition(SAFETY_NOTE.version)}. ${SAFETY_NOTE.closing}`;
    const height = this.paper.writeWrapped(about, MARGIN, MARGIN + 26, { size: 9, width: INNER_WIDTH });
    return MARGIN + 34 + height;
  }

  private toBlocks(): Block[] {
    return SAFETY_NOTE.sections.flatMap(({ title, items }) => {
      const [first = [], ...others] = items.map((item) => this.toLines(item, 'item'));
      return [[...this.toLines(title, 'title'), ...first], ...others];
    });
  }

  private toLines(text: string, kind: 'title' | 'item'): SheetLine[] {
    const style = {
      size: SIZE,
      bold: kind === 'title',
      width: COLUMN_WIDTH - (kind === 'item' ? INDENT : 0),
    };
    return this.paper
      .wrap(text, style)
      .map((line, index) => ({ text: line, kind: kind === 'item' && index > 0 ? 'rest' : kind }));
  }
}

function writeLine(paper: PdfDocument, { text, kind }: SheetLine, at: { x: number; y: number }): void {
  if (kind === 'item') paper.write('•', at.x, at.y, { size: SIZE });
  const indent = kind === 'title' ? 0 : INDENT;
  paper.write(text, at.x + indent, at.y, { size: SIZE, bold: kind === 'title' });
}
