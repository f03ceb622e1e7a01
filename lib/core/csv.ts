/**
 * What a cell can hold: text stays text in a spreadsheet, a number and a figure that is written out already stand as
 * they are, null is an empty cell.
 */
export type CsvCell = string | number | CsvFigure | null;

/** A number in the form in which it is to be read, as 6800.00. */
export type CsvFigure = { figure: string };

/** Byte order mark: spreadsheets read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

// The signs that make a spreadsheet take a cell for a formula, also as full-width characters, and the blanks that some
// of them skip in front of one (owasp.org/www-community/attacks/CSV_Injection).
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[",\n]/;

/** Spreadsheets take no blank of this kind for the beginning of a number; programs that trim leave it out. */
const NO_BREAK_SPACE = '\u00A0';
/** Words that may stand in a number, a time or a truth. */
const WORDS =
  /^(?:e|am|pm|true|false|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
/** What else does: 05400, 1,234.50, 12-5, 3/4, 10:30, 50 %, (12). */
const FIGURES = /^[\d\s.,:/%()'’\-+$€£₨]*$/;
/** So many digits beside a hyphen or slash are in no day and no number, and no number has a plus in brackets. */
const NO_VALUE = /[-/]\d{5,}|\d{5,}[-/]|\(\+/;

/**
 * A record as RFC 4180 has it, with its CRLF. A text that a spreadsheet could take for a formula gets an apostrophe in
 * front; one that it could take for a number, a day or a truth, and change, a no-break space. Line breaks inside of a
 * cell are LF, so that a CRLF always ends a record.
 */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return cell.figure;
  const text = guarded(cell).replace(/\r\n?/g, '\n');
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function guarded(text: string): string {
  if (FORMULA_START.test(text)) return `'${text}`;
  return isTakenForValue(text) ? NO_BREAK_SPACE + text : text;
}

/** Whether a spreadsheet could read a text as something else than text. Rather once too often. */
function isTakenForValue(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (!words.every((word) => WORDS.test(word))) return false;
  const rest = text.replace(/\p{L}+/gu, '');
  if (!FIGURES.test(rest) || NO_VALUE.test(rest)) return false;
  return /\d/.test(rest) || /^\s*(?:true|false)\s*$/i.test(text);
}
