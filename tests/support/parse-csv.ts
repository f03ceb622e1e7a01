/** Parses CSV strictly by RFC 4180: records end with CRLF, quotes inside quotes are doubled. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, next] = text[at] === '"' ? readQuoted(text, at + 1) : readPlain(text, at);
    record.push(cell);
    if (text[next] === ',') {
      at = next + 1;
      continue;
    }
    if (text.slice(next, next + 2) !== '\r\n') throw new Error(`no CRLF at ${next}`);
    records.push(record);
    record = [];
    at = next + 2;
  }
  return records;
}

function readPlain(text: string, from: number): [string, number] {
  const [cell = ''] = /^[^",\r\n]*/.exec(text.slice(from, from + 10_000)) ?? [];
  return [cell, from + cell.length];
}

function readQuoted(text: string, from: number): [string, number] {
  let end = text.indexOf('"', from);
  while (text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) throw new Error(`a quote from ${from} is not closed`);
  return [text.slice(from, end).replaceAll('""', '"'), end + 1];
}

/** Parses CSV into rows by column name. */
export function parseCsvRows(text: string): Record<string, string>[] {
  const [titles = [], ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index] ?? ''])));
}
