import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { create } from 'fontkit';
import subsetFont from 'subset-font';

const FOLDER = 'lib/pdf/fonts';
const PACKAGES = 'node_modules/@fontsource-variable';

/** The shop's own typefaces as the packages bring them, regular and bold; they come before the fallbacks. */
const SHOP_FONTS = [
  'hanken-grotesk/files/hanken-grotesk-latin',
  'hanken-grotesk/files/hanken-grotesk-latin-ext',
  'hanken-grotesk/files/hanken-grotesk-vietnamese',
  'noto-naskh-arabic/files/noto-naskh-arabic-arabic',
];

/** What is taken of Noto: the package, and which of its files; all of them where none is named. */
const NOTO_FONTS: readonly { name: string; parts?: readonly string[] }[] = [
  {
    name: 'noto-sans',
    parts: ['greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'latin-ext', 'vietnamese', 'latin'],
  },
  ...[
    'devanagari',
    'bengali',
    'gurmukhi',
    'gujarati',
    'oriya',
    'tamil',
    'telugu',
    'kannada',
    'malayalam',
  ].map(ownScript),
  ...['sinhala', 'thai', 'lao', 'khmer', 'hebrew', 'thaana', 'armenian', 'georgian', 'ethiopic'].map(
    ownScript,
  ),
  { name: 'noto-sans-sc' },
  { name: 'noto-sans-kr' },
  { name: 'noto-emoji' },
];

type Face = { regular: string; bold?: string; ranges: string };

/**
 * Writes the fallback fonts of printed documents: the regular weight of each Noto file, as the WOFF that pdfkit reads, and
 * a table of the code points of each, so that nobody has to open 250 files to find one.
 */
export async function subsetPrintFonts(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const old of await readdir(FOLDER)) await rm(path.join(FOLDER, old));
  const faces: Face[] = await Promise.all(SHOP_FONTS.map(describeOwn));
  for (const { name, parts } of NOTO_FONTS) {
    for (const part of parts ?? (await listParts(name))) faces.push(await subset(name, part));
    await writeFile(
      path.join(FOLDER, `${name}-LICENSE.txt`),
      await readFile(path.join(PACKAGES, name, 'LICENSE')),
    );
  }
  await writeFile(
    path.join(FOLDER, 'faces.json'),
    `[\n${faces.map((face) => JSON.stringify(face)).join(',\n')}\n]\n`,
  );
  console.log(`${faces.length} fonts for printed documents in ${FOLDER}`);
}

function ownScript(script: string) {
  return { name: `noto-sans-${script}`, parts: [script] };
}

async function listParts(name: string): Promise<string[]> {
  const table: unknown = JSON.parse(await readFile(path.join(PACKAGES, name, 'unicode.json'), 'utf8'));
  const parts = Object.keys(table ?? {}).map((key) => key.replace(/[[\]]/g, ''));
  return parts.filter((part) => /^\d+$/.test(part));
}

async function describeOwn(file: string): Promise<Face> {
  const [regular, bold] = [400, 700].map(
    (weight) => `node_modules/@fontsource/${file}-${weight}-normal.woff`,
  );
  if (!regular || !bold) throw new Error(`${file} has no weights`);
  return { regular, bold, ranges: toRanges(codePointsOf(await readFile(regular))) };
}

async function subset(name: string, part: string): Promise<Face> {
  const whole = await readFile(path.join(PACKAGES, name, 'files', `${name}-${part}-wght-normal.woff2`));
  const inside = codePointsOf(whole);
  const font = await subsetFont(whole, String.fromCodePoint(...inside), {
    targetFormat: 'woff',
    variationAxes: { wght: 400 },
  });
  const regular = path.posix.join(FOLDER, `${name}-${part}.woff`);
  await writeFile(regular, font);
  return { regular, ranges: toRanges(inside) };
}

/** The code points that a font has glyphs for, without control characters. */
function codePointsOf(font: Buffer): number[] {
  const opened = create(font);
  if (!('characterSet' in opened)) throw new Error('a file with several fonts');
  return [...new Set(opened.characterSet)].filter((code) => code >= 0x20).sort((a, b) => a - b);
}

/** `20-7e,a0`: hexadecimal, for reading in one split. */
function toRanges(codes: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([first, last]) =>
      first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`,
    )
    .join(',');
}
