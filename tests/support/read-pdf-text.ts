import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF in the order in which they are written: its streams are unpacked, and its glyphs turned back into
 * letters by the table that each embedded font carries for those who copy text.
 */
export function readPdfText(pdf: Buffer): string {
  const objects = readObjects(pdf);
  const fonts = new Map<string, Map<string, string>>();
  for (const { dictionary } of objects.values()) {
    for (const [, name = '', id = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1] ?? '';
      fonts.set(name, readTable(objects.get(table)?.stream ?? ''));
    }
  }
  const contents = [...objects.values()].filter(({ stream }) => /\bTJ\b/.test(stream));
  return contents.map(({ stream }) => readContent(stream, fonts)).join('\n');
}

type PdfObject = { dictionary: string; stream: string };

function readObjects(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\n?endobj/g)) {
    const [, id = '', body = ''] = match;
    const at = body.indexOf('stream\n');
    const dictionary = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const packed = Buffer.from(body.slice(at + 7, at + 7 + length), 'latin1');
    const isPacked = dictionary.includes('/FlateDecode');
    const stream = at < 0 ? '' : (isPacked ? inflateSync(packed) : packed).toString('latin1');
    objects.set(id, { dictionary, stream });
  }
  return objects;
}

/** `<0000> <0003> [<0041> <0042>]`: the letters of the glyphs from one to the other. */
function readTable(stream: string): Map<string, string> {
  const table = new Map<string, string>();
  for (const [, from = '0', list = ''] of stream.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    const letters = [...list.matchAll(/<([^>]*)>/g)].map(([, hex = '']) => hex);
    for (const [index, hex] of letters.entries()) {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      table.set(glyph, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  }
  return table;
}

function readContent(stream: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  const pieces: string[] = [];
  for (const [, name, glyphs] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? font;
    if (!glyphs) continue;
    const codes = [...glyphs.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    pieces.push(codes.map((code) => font.get(code.toLowerCase()) ?? '').join(''));
  }
  return pieces.join('\n');
}
