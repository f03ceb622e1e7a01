import { describe, expect, it } from 'vitest';
import { checkoutSchema } from '@/lib/checkout/checkout-schema';
import { csvRecord } from '@/lib/core/csv';
import { formatDialablePhone, parsePhone } from '@/lib/core/phone-number';
import { validateInput } from '@/lib/http/read-input';
import { checkoutInput } from './checkout-input';

function phoneOf(address: Record<string, unknown>): string | null {
  const checked = validateInput(checkoutSchema, checkoutInput(address));
  return checked.ok ? checked.value.shippingAddress.phone : null;
}

describe('a Pakistani phone number', () => {
  it.each([
    '0300 1234567',
    '03001234567',
    '0300-1234567',
    '0300-123-4567',
    '(0300) 1234567',
    '0300.123.4567',
    '300 1234567',
    '+92 300 1234567',
    '+923001234567',
    '+92-300-1234567',
    '+92 (0)300 1234567',
    '0092 300 1234567',
    '923001234567',
    ' 0300 1234567 ',
    '۰۳۰۰ ۱۲۳۴۵۶۷',
    '٠٣٠٠١٢٣٤٥٦٧',
    '０３００１２３４５６７',
    'tel:+92-300-1234567',
  ])('of a mobile written %j is understood', (phone) => expect(phoneOf({ phone })).toBe('+923001234567'));

  it.each([
    ['042 35761999', '+924235761999'],
    ['(021) 34567890', '+922134567890'],
    ['051-2345678', '+92512345678'],
  ])('of a house written %j is understood', (phone, expected) => expect(phoneOf({ phone })).toBe(expected));

  it('may belong to another country when it says so', () => {
    expect(phoneOf({ phone: '+44 7400 123456' })).toBe('+447400123456');
  });

  it.each([
    '',
    '0300',
    '0300 12345',
    '0300 12345678',
    '12345',
    '0000 0000000',
    'call me',
    '0300 1234567 or 0301 7654321',
    '+92',
    '+',
    '+999 300 1234567',
    '0300\n1234567',
    '1'.repeat(41),
    3_001_234_567,
    null,
  ])('is not %j', (phone) => expect(phoneOf({ phone })).toBeNull());
});

describe('a phone number in an export', () => {
  it.each([
    ['+923001234567', '0300-1234567'],
    ['+924235761999', '042-35761999'],
    ['+447400123456', '(+44) 7400 123456'],
    ['+12125550123', '(+1) 212 555 0123'],
    ['+999123', '(+999123)'],
  ])('%s stands as %s, which is text and is read as itself', (phone, dialled) => {
    expect(formatDialablePhone(phone, 'PK')).toBe(dialled);
    expect(csvRecord([dialled])).toBe(`${dialled}\r\n`);
    const read = parsePhone(dialled, 'PK');
    expect(read.ok ? read.value : phone).toBe(phone);
  });
});

describe('two phone numbers in one field', () => {
  it.each([
    '0300 1234567 / 0301 7654321',
    '03001234567, 03017654321',
    '03001234567/03017654321',
    '0300 1234567 or 0301 7654321',
    '0300 1234567 اور 0301 7654321',
    '۰۳۰۰ ۱۲۳۴۵۶۷ ، ۰۳۰۱ ۷۶۵۴۳۲۱',
    '03001234567 03017654321',
    '0300-1234567 - 042-35761999',
    '+92 300 1234567; +44 7400 123456',
  ])('(%j) are distinguished from an incomplete one', (phone) => {
    const checked = validateInput(checkoutSchema, checkoutInput({ phone }));
    expect(checked.ok ? null : checked.error.fields?.['shippingAddress.phone']).toBe(
      'These are two phone numbers. Enter just the one we can reach you on.',
    );
  });

  it.each(['0300/1234567', '042/35761999', '042 3576 1999', '0300 - 1234567', '\u202a+92 300 1234567\u202c'])(
    'are not seen in %j',
    (phone) => expect(phoneOf({ phone })).not.toBeNull(),
  );
});

describe('a phone number abroad', () => {
  it.each([
    ['GB', '07400 123456', '+447400123456', { postalCode: 'SW1A 1AA' }],
    ['AE', '050 123 4567', '+971501234567', {}],
    ['US', '(212) 555-0123', '+12125550123', { postalCode: '10001', region: 'NY' }],
  ])('is read as people in %s write it', (country, phone, expected, rest) => {
    expect(phoneOf({ country, phone, ...rest })).toBe(expected);
  });

  it('is not read as a Pakistani one', () => {
    expect(phoneOf({ country: 'GB', postalCode: 'SW1A 1AA', phone: '0300 12345' })).toBeNull();
  });
});
