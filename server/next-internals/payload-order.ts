/** A row of the RSC payload: who it is, whom it refers to, and its bytes. */
type Row = { id: string; bytes: Buffer; text: string };

const COLON = 0x3a;
const COMMA = 0x2c;
const LINE_END = 0x0a;
const TEXT_TAG = 'T';
/** Rows of bytes, which no page of the shop has. */
const BINARY_TAGS = 'AOoUSsLlGgMmVb';
/** A text of JSON that stands for another row; what people wrote has a second dollar where it begins with one. */
const REFERENCE = /(?<!\\)"\$([LFTQWKBhi@]?)([0-9a-f]+)(?=[":])/g;
const ROOT = '0';

/**
 * Numbers and orders the rows of an RSC payload by what they say, and not by which read of the database was answered first:
 * each number in the order of the references from the root, each row after those that it refers to. Next's client takes any
 * order but one: a text comes before whoever refers to it.
 * @returns the payload as it is where a part of it cannot be read.
 */
export function orderPayload(payload: string): string {
  const rows = readRows(Buffer.from(payload));
  if (rows === null) return payload;
  // Rows of one number are a stream, and stay together; hints have none, and come first.
  const byId = new Map<string, Row[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  const numbers = new Map<string, string>();
  const ordered: Row[] = [];

  function visit(id: string): void {
    if (numbers.has(id)) return;
    numbers.set(id, numbers.size.toString(16));
    const own = byId.get(id) ?? [];
    for (const { text } of own) for (const [, , other = ''] of text.matchAll(REFERENCE)) visit(other);
    ordered.push(...own);
  }

  const hints = byId.get('') ?? [];
  byId.delete('');
  for (const id of [ROOT, ...[...byId.keys()].sort(byNumber)]) visit(id);
  return Buffer.concat([...hints, ...ordered].map((row) => renumber(row, numbers))).toString();
}

function byNumber(a: string, b: string): number {
  return Number.parseInt(a, 16) - Number.parseInt(b, 16);
}

function renumber({ id, text, bytes }: Row, numbers: ReadonlyMap<string, string>): Buffer {
  const own = numbers.get(id) ?? '';
  if (text === '') return Buffer.concat([Buffer.from(own), bytes.subarray(id.length)]);
  const content = text.slice(id.length);
  return Buffer.from(
    own +
      content.replace(
        REFERENCE,
        (_, kind: string, other: string) => `"$${kind}${numbers.get(other) ?? other}`,
      ),
  );
}

function readRows(payload: Buffer): Row[] | null {
  const rows: Row[] = [];
  for (let start = 0; start < payload.length; ) {
    const colon = payload.indexOf(COLON, start);
    const id = payload.toString('latin1', start, colon);
    const tag = payload.toString('latin1', colon + 1, colon + 2);
    if (colon < 0 || !/^[0-9a-f]*$/.test(id) || BINARY_TAGS.includes(tag)) return null;
    const end = tag === TEXT_TAG ? endOfText(payload, colon + 2) : payload.indexOf(LINE_END, colon) + 1;
    if (!(end > colon && end <= payload.length)) return null;
    const bytes = payload.subarray(start, end);
    rows.push({ id, bytes, text: tag === TEXT_TAG ? '' : bytes.toString() });
    start = end;
  }
  return rows;
}

/** A text has its length in bytes before it, and no line end after it. */
function endOfText(payload: Buffer, start: number): number {
  const comma = payload.indexOf(COMMA, start);
  return comma + 1 + Number.parseInt(payload.toString('latin1', start, comma), 16);
}
