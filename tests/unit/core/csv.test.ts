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

  it('does not change numbers', () => {
    expect(csvRecord([-5, 6800.5, { figure: '6800.00' }])).toBe('-5,6800.5,6800.00\r\n');
  });

  it.each([
    '05400',
    '54000',
    '111 22',
    '12-5',
    '3/4',
    '10:30',
    '1E10',
    '12345678901234567890',
    '1,234.50',
    '50 %',
    '(12)',
    'TRUE',
    'May 5',
    '12-MAR-2026',
  ])('keeps %j a text, which a spreadsheet would change', (text) => {
    const [[cell = '']] = parseCsv(csvRecord([text])) as [string[]];
    expect(cell).toBe(`\u00a0${text}`);
    expect(cell.trim()).toBe(text);
  });

  it.each([
    '0300-1234567',
    '(+44) 7400 123456',
    'SW1A 1AA',
    'K1A 0B1',
    '12 Canal Road',
    '2026-11-22T10:00:00+05:00',
    'NUE-1001',
    'Lahore',
    '',
    'مکان ۱۲',
  ])('does not change %j, which a spreadsheet reads as text', (text) => {
    expect(parseCsv(csvRecord([text, 'x']))[0]?.[0]).toBe(text);
  });

  it('begins no cell of a text with what begins a formula', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '1', '０', '＝', 'a', ' ', "'"),
        }),
        (text) => {
          const cell = parseCsv(csvRecord([text, 'x']))[0]?.[0] ?? '';
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        },
      ),
    );
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
