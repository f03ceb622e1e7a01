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
  ])('%j is read as %s', (typed, code) => {
    expect(readPromotionCode(typed)).toBe(code);
  });

  it.each(['', 'abc', 'nue_1234', "x' or '1'='1", '۱۲۳۴', 'a'.repeat(41), '<b>bold</b>'])(
    '%j is none',
    (typed) => {
      expect(readPromotionCode(typed)).toBeNull();
    },
  );
});
