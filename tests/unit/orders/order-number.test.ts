import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrderNumber } from '@/lib/orders/order-number';

describe('the number of an order', () => {
  it.each([
    '1001',
    ' 1001 ',
    '1001.',
    '(1001)',
    '*1001*',
    '#1001',
    '# 1001',
    '№ 1001',
    'NUE-1001',
    'nue 1001',
    'No. 1001',
    'Order 1001',
    'order no: 1001,',
    '۱۰۰۱',
    '١٠٠١',
    'آرڈر نمبر ۱۰۰۱۔',
    '１００１',
    '\u200b1001\u200e',
    '001001',
  ])('is read from %j', (typed) => {
    expect(readOrderNumber(typed)).toBe(1001);
  });

  it.each([
    '',
    '0',
    '#',
    'abc',
    '10 01',
    '1001 1002',
    '-',
    '12.5',
    '2147483648',
    '99999999999',
    '1e3',
    'Street 12',
  ])('is not in %j', (typed) => {
    expect(readOrderNumber(typed)).toBeNull();
  });

  it('is one that the database can have, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const number = readOrderNumber(typed);
        expect(number === null || (number > 0 && number <= 2_147_483_647)).toBe(true);
      }),
    );
  });
});
