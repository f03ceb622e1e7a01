import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPromotionCode, readPromotionCode } from '@/lib/discounts/promotion-code-text';

describe('a new code', () => {
  it('has sixteen random letters of 32, in groups', () => {
    const codes = Array.from({ length: 2000 }, newPromotionCode);
    for (const code of codes) expect(code).toMatch(/^NUE(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
    expect(new Set(codes).size).toBe(2000);
    expect(new Set(codes.join('').replaceAll('-', '').replaceAll('NUE', '')).size).toBeGreaterThanOrEqual(30);
  });
});

describe('a code as it is typed', () => {
  it.each([
    [' nue-ab12-cd34 ', 'NUE-AB12-CD34'],
    ['Eid 2026', 'EID2026'],
    ['nue–ab12—cd34', 'NUE-AB12-CD34'],
    ['ＮＵＥ１', 'NUE1'],
    ['“NUE-AB12-CD34”', 'NUE-AB12-CD34'],
    ['*NUE-AB12-CD34*', 'NUE-AB12-CD34'],
    ["'eid-2026'.", 'EID-2026'],
    ['`EID-2026`,', 'EID-2026'],
    ['EID-2026۔', 'EID-2026'],
    ['(EID-2026)', 'EID-2026'],
    ['\u200bEID\u00ad-2026\u200e', 'EID-2026'],
    ['EID - 2026', 'EID-2026'],
    ['EID\u00a02026', 'EID2026'],
    ['EID-۲۰۲۶', 'EID-2026'],
    ['۱۲۳۴', '1234'],
  ])('%j is read as %s', (typed, code) => {
    expect(readPromotionCode(typed)).toBe(code);
  });

  it.each(['', 'abc', 'nue_1234', "x' or '1'='1", 'a'.repeat(41), '<b>bold</b>'])('%j is none', (typed) => {
    expect(readPromotionCode(typed)).toBeNull();
  });

  it('is read as itself once it has been read, and has the form that the database asks for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const code = readPromotionCode(typed);
        if (code === null) return;
        expect(readPromotionCode(code)).toBe(code);
        expect(code).toMatch(/^[A-Z0-9-]{4,40}$/);
      }),
    );
  });
});
