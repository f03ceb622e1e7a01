import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecord } from '@/lib/core/csv';
import { parseCsv } from '../../support/parse-csv';

describe('a record of a CSV file', () => {
  it('ends with CRLF and separates with commas', () => {
    expect(csvRecord(['a', 1, null, 'b'])).toBe('a,1,,b\r\n');
  });

  it('quotes what would break it', () => {
    expect(csvRecord(['a,b', 'say "so"', 'two\r\nlines'])).toBe('"a,b","say ""so""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+923001234567', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1'])(
    'takes the formula out of %j',
    (text) => {
      const [[cell = '']] = parseCsv(csvRecord([text])) as [string[]];
      expect(cell.startsWith("'")).toBe(true);
    },
  );

  it('leaves numbers alone', () => {
    expect(csvRecord([-5, 6800.5])).toBe('-5,6800.5\r\n');
  });

  it('gives every text back as it was, but for the apostrophe and the line breaks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\n', '\r', '=', "'", 'ح') });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (cells) => {
        const [read] = parseCsv(csvRecord(cells));
        const expected = cells.map((cell) =>
          `${/^[=\r\n]/.test(cell) ? "'" : ''}${cell}`.replace(/\r\n?/g, '\n'),
        );
        expect(read).toEqual(expected);
      }),
    );
  });
});
