import 'server-only';
import path from 'node:path';
import { type Font, type Glyph, type GlyphRun, openSync } from 'fontkit';
import { breakLines } from '@/lib/pdf/break-lines';
import { type Paragraph, type TextRun, toBidiParagraph, toTextRuns } from '@/lib/pdf/text-runs';

export type OutlineStyle = {
  /** Which of the shop's typefaces; letters that it lacks come from the fallback fonts of the PDF documents. */
  typeface: keyof typeof TYPEFACES;
  size: number;
  /** Between two baselines, in sizes. */
  lineHeight: number;
  color: string;
  /** In pixels, added to each letter of a script that is not joined. */
  letterSpacing?: number;
  /** Beside something else, also where it is read from the right. */
  staysLeft?: boolean;
};

export type OutlinedText = { svg: string; height: number };

const TYPEFACES = {
  display: { package: 'petrona', weight: 400 },
  text: { package: 'hanken-grotesk', weight: 500 },
} as const;

/** As `Paper` has it: fontkit fails on anchors that some of Noto's Indic faces leave out. */
const WITHOUT_MARKS = { mark: false, mkmk: false, abvm: false, blwm: false };

const JOINED = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}]/u;

const fonts = new Map<string, Font>();

type PlacedRun = {
  glyphs: readonly Glyph[];
  positions: GlyphRun['positions'];
  scale: number;
  spacing: number;
  width: number;
};

/**
 * Draws a text as outlines, broken into lines of much the same length; from the right where it is read from there. It needs
 * no typeface from anywhere but the project's own folder, whatever letters come.
 * @param input.width how wide a line may be, in pixels.
 */
export function outlineText(input: { text: string; width: number; style: OutlineStyle }): OutlinedText {
  const { style, width } = input;
  const paragraph = toBidiParagraph(input.text);
  const lines = balancedLines({ paragraph, style, width });
  const leading = style.size * style.lineHeight;
  const isRightToLeft = paragraph.baseLevel % 2 === 1;
  const drawn = lines.map((line, index) => {
    const runs = placeRuns(toTextRuns(paragraph, line.from, line.to), style);
    const taken = runs.reduce((sum, run) => sum + run.width, 0);
    // The baseline stands where a line of the web has it, a little above three quarters of its height.
    const y = index * leading + leading / 2 + style.size * 0.34;
    return drawRuns(runs, { x: isRightToLeft && !style.staysLeft ? width - taken : 0, y });
  });
  return { svg: `<g fill="${style.color}">${drawn.join('')}</g>`, height: lines.length * leading };
}

function balancedLines({
  paragraph,
  style,
  width,
}: {
  paragraph: Paragraph;
  style: OutlineStyle;
  width: number;
}) {
  const widthOf = (from: number, to: number) =>
    placeRuns(toTextRuns(paragraph, from, to), style).reduce((sum, run) => sum + run.width, 0);
  const broken = (within: number) => breakLines({ graphemes: paragraph.graphemes, width: within, widthOf });
  const lines = broken(width);
  let [tooNarrow, wide] = [width / 2, width];
  while (lines.length > 1 && wide - tooNarrow > 4) {
    const middle = (tooNarrow + wide) / 2;
    if (broken(middle).length === lines.length) wide = middle;
    else tooNarrow = middle;
  }
  return broken(wide);
}

function placeRuns(runs: readonly TextRun[], style: OutlineStyle): PlacedRun[] {
  return runs.map((run) => {
    const font = fontOf(run, style.typeface);
    const { glyphs, positions } = shape(font, run.text);
    const scale = style.size / font.unitsPerEm;
    const spacing = JOINED.test(run.text) ? 0 : (style.letterSpacing ?? 0);
    const width = positions.reduce((sum, { xAdvance }) => sum + advance({ xAdvance, scale, spacing }), 0);
    return { glyphs, positions, scale, spacing, width };
  });
}

function shape(font: Font, text: string): GlyphRun {
  try {
    return font.layout(text);
  } catch {
    return font.layout(text, WITHOUT_MARKS);
  }
}

function drawRuns(runs: readonly PlacedRun[], at: { x: number; y: number }): string {
  let { x } = at;
  return runs
    .flatMap(({ glyphs, positions, scale, spacing }) =>
      glyphs.map((glyph, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const [left, base] = [x + xOffset * scale, at.y - yOffset * scale];
        x += advance({ xAdvance, scale, spacing });
        const outline = glyph.path.toSVG();
        const place = `translate(${round(left)} ${round(base)}) scale(${scale} ${-scale})`;
        return outline ? `<path transform="${place}" d="${outline}"/>` : '';
      }),
    )
    .join('');
}

/** Marks, which take no room, are not moved away from their letter. */
function advance({ xAdvance, scale, spacing }: { xAdvance: number; scale: number; spacing: number }): number {
  return xAdvance === 0 ? 0 : xAdvance * scale + spacing;
}

/** The face that the run was cut for, or the same part of the wanted typeface where that has all its letters. */
function fontOf({ text, face }: TextRun, typeface: OutlineStyle['typeface']): Font {
  const wanted = TYPEFACES[typeface];
  const part = /hanken-grotesk-([a-z-]+)-400-normal/.exec(face.regular)?.[1];
  if (!part) return open(face.regular);
  const file = `${wanted.package}/files/${wanted.package}-${part}-${wanted.weight}-normal.woff`;
  const own = open(`node_modules/@fontsource/${file}`);
  return [...text].every((letter) => own.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
    ? own
    : open(face.regular);
}

function open(file: string): Font {
  const known = fonts.get(file);
  if (known) return known;
  const font = openSync(path.join(process.cwd(), file));
  if (!('layout' in font)) throw new Error(`${file} holds several fonts`);
  fonts.set(file, font);
  return font;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
