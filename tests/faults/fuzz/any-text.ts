import fc from 'fast-check';

/** Inputs that have broken shops before, and values that this shop knows. */
const TELLING = [
  ...[
    '',
    '0',
    '1',
    '-1',
    '01',
    '1.5',
    '1e309',
    '2147483648',
    '99999999999999999999',
    'NaN',
    'null',
    'undefined',
    'true',
  ],
  ...[
    '0001-01-01',
    '9999-12-31',
    '2026-02-30',
    '2026-11-26',
    '2026-11-26T10:00',
    '0001-01-01T00:00',
    '+010000-01-01',
  ],
  ...[
    '\0',
    'a\0b',
    '\ud800',
    '\u202e',
    '\u200b',
    '\ufeff',
    '🧘',
    '۱۲۳',
    'ﷺ',
    'e\u0301',
    '\r\nSet-Cookie: a=b',
    '\t',
  ],
  ...[
    "'",
    '"',
    "' or 1=1 --",
    '%',
    '_',
    '\\',
    '{{7*7}}',
    '#{7}',
    '<script>',
    '../../etc/passwd',
    '$1',
    '$K1',
    '[object Object]',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'then'],
  ...['//evil.example', 'https://evil.example', 'javascript:alert(1)', '/admin', '/admin/orders'],
  ...[
    'NUE-CM-1',
    'TEST-1',
    'nue-cupping-massager',
    'test-1',
    'upper-back-and-neck-pain',
    '1001',
    '#1001',
    '1000',
  ],
  ...[
    'card',
    'cash_on_delivery',
    'standard',
    'PK',
    'GB',
    'ZZ',
    'whatsapp',
    'orders',
    'cancel',
    'slips',
    'send',
    'owner',
  ],
  ...[
    '00000000-0000-7000-8000-000000000000',
    '018f0000-0000-7000-8000-00000000000g',
    'cs_test_nobody',
    'evt_1',
  ],
  ...[
    'a@example.com',
    '"a b"@example.com',
    'a@xn--bcher-kva.example',
    '+923001234567',
    'x'.repeat(300),
    '🧘'.repeat(200),
  ],
  ...['1764460800000_00000000-0000-7000-8000-000000000000', '999999999999999_x', 'order:1', 'stripe:evt_1'],
];

/** Any text, malformed or plausible. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TELLING) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.base64String({ minLength: 22, maxLength: 44 }) },
);

/** Something that JSON can say. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 2, arbitrary: fc.constantFrom(null, true, 0, 1, -1, 1.5, 2 ** 31, 1e21, [], {}, [[]]) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Part of an address, escaped as a browser does it, or as it is, or for the sake of it. */
export const anySegment: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: anyText.map(escapeAll) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '%',
      '%ff',
      '%00',
      '%2e%2e',
      '..',
      '.',
      '%2F',
      '%5c',
      '%61bc',
      ';a=b',
      '@',
      '%F0%9F',
      '[x]',
      'a%',
    ),
  },
);

/** Percent-escapes a text; a lone half of a pair as UTF-8 would have it. */
export function escapeAll(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
