import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOrderNumber, parseOrderNumbers, readOrderNumber } from '@/lib/orders/order-number';

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

describe('the number of an order in its address', () => {
  it('has one spelling', () => {
    expect(parseOrderNumber('1001')).toBe(1001);
    expect(parseOrderNumber('2147483647')).toBe(2_147_483_647);
    for (const text of [
      '',
      '0',
      '01001',
      '-4',
      '1e3',
      '1001.',
      ' 1001',
      '1001 ',
      'NUE-1001',
      '#1001',
      'Order 1001',
    ]) {
      expect(parseOrderNumber(text)).toBeNull();
    }
    for (const text of ['2147483648', '99999999999']) expect(parseOrderNumber(text)).toBeNull();
  });
});

describe('the order numbers of a list', () => {
  it('are read as our own links and people write them', () => {
    for (const text of ['1001', ' 1001 ', 'NUE-1001', 'nue-1001', '#1001'])
      expect(parseOrderNumbers({ texts: [text], max: 1 })).toEqual([1001]);
  });

  it('are read from fields and lists, each once, and no more than are asked for', () => {
    const texts = ['1001', '1001, NUE-1002,#1003', 'x', '-4', '1e3', '', null, undefined, '99999999999'];
    expect(parseOrderNumbers({ texts, max: 200 })).toEqual([1001, 1002, 1003]);
    expect(parseOrderNumbers({ texts, max: 2 })).toEqual([1001, 1002]);
  });
});
