import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSetupFile, parseSetupJson } from '@/lib/workflows/opening/setup/setup-file';

const pathsOf = (content: unknown) => parseSetupFile(content).issues.map(({ path }) => path);

describe('the file of npm run setup', () => {
  it('may be the example, which is marked as made up', () => {
    const parsed = parseSetupFile(JSON.parse(readFileSync('deploy/setup.example.json', 'utf8')));
    expect(parsed).toMatchObject({ file: { fictitious: true, open: true }, issues: [] });
  });

  it('may name a little, with texts in one piece or a line each', () => {
    const parsed = parseSetupFile({
      policies: { returns_terms: ['One.', '', 'Two.'], warranty_terms: 'Three.' },
    });
    expect(parsed).toMatchObject({
      file: {
        fictitious: false,
        open: false,
        policies: { returns_terms: 'One.\n\nTwo.', warranty_terms: 'Three.' },
      },
    });
  });

  it.each([
    [[], ['file']],
    [{ seler: {} }, ['seler']],
    [{ seller: { legal: 'x' }, open: 'yes' }, ['seller.legal', 'open']],
    [{ policies: { unknown: 'x' } }, ['policies.unknown']],
    [
      { products: { massager: { specifications: [{ label: 'Heat' }] } } },
      ['products.massager.specifications.0.value'],
    ],
  ])('knows no other fields, and says where they stand: %j', (content, paths) => {
    expect(pathsOf(content)).toEqual(paths);
  });

  it('says what to write where a value is of another type', () => {
    const parsed = parseSetupFile({ seller: { phone: 12, address: {} }, products: [], open: 'yes' });
    expect(parsed.issues).toEqual([
      {
        path: 'seller.address',
        message: 'Write one text in quotes, or a list of them, one for each line.',
      },
      { path: 'seller.phone', message: 'Write a text in quotes.' },
      { path: 'products', message: 'Write fields in braces, as deploy/setup.example.json does.' },
      { path: 'open', message: 'Write true or false, without quotes.' },
    ]);
  });

  it('leaves out what has another shape, and keeps the rest', () => {
    const { file } = parseSetupFile({
      colour: 'red',
      seller: { phone: 12, email: 'care@cups.pk' },
      products: { massager: { specifications: [{ label: 'Heat' }], figuresMeasured: true }, cup: 7 },
      open: true,
    });
    expect(file).toEqual({
      fictitious: false,
      seller: { email: 'care@cups.pk' },
      policies: {},
      products: { massager: { figuresMeasured: true } },
      open: true,
    });
    expect(parseSetupFile([]).file).toMatchObject({ seller: {}, open: false });
  });

  it('may begin with a byte order mark', () => {
    expect(parseSetupJson('\uFEFF{"open":true}')).toEqual({ open: true });
  });
});
