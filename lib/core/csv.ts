/** What a cell can hold: text is made safe for spreadsheets, a number stands as it is, null is an empty cell. */
export type CsvCell = string | number | null;

/** Tells spreadsheets that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

// The signs that make a spreadsheet take a cell for a formula, also as full-width characters, and the blanks that some
// of them skip in front of one (owasp.org/www-community/attacks/CSV_Injection).
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[",\n]/;

/**
 * A record as RFC 4180 has it, with its CRLF. A text that a spreadsheet could take for a formula gets an apostrophe in
 * front; line breaks inside of a cell are LF, so that a CRLF always ends a record.
 */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const guarded = FORMULA_START.test(cell) ? `'${cell}` : cell;
  const text = guarded.replace(/\r\n?/g, '\n');
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
