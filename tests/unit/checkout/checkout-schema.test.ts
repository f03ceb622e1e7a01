import { describe, expect, it } from 'vitest';
import { checkoutSchema } from '@/lib/checkout/checkout-schema';
import { validateInput } from '@/lib/http/read-input';
import { checkoutInput } from './checkout-input';

function faultsOf(input: Record<string, unknown>): string[] {
  const checked = validateInput(checkoutSchema, input);
  return checked.ok ? [] : Object.keys(checked.error.fields ?? {}).sort();
}
const faultsOfAddress = (address: Record<string, unknown>) => faultsOf(checkoutInput(address));
const faultsOfRest = (rest: Record<string, unknown>) => faultsOf(checkoutInput({}, rest));

describe('a request to check out', () => {
  it('is tidied: spaces trimmed, country in capitals, what is empty is null', () => {
    const address = { name: '  Ayesha Khan ', line2: '  ', region: '', postalCode: null, country: ' pk ' };
    expect(checkoutSchema.parse(checkoutInput(address)).shippingAddress).toEqual({
      name: 'Ayesha Khan',
      line1: 'House 12, Street 4, DHA Phase 5',
      line2: null,
      city: 'Lahore',
      region: null,
      postalCode: null,
      country: 'PK',
      phone: '+923001234567',
    });
  });

  it('drops unknown fields', () => {
    const checked = checkoutSchema.parse({ ...checkoutInput(), discountMinor: 1, orderId: 'x' });
    expect(Object.keys(checked).sort()).toEqual([
      'deliveryOption',
      'email',
      'expectedTotalMinor',
      'paymentMethod',
      'safetyAcknowledged',
      'shippingAddress',
    ]);
  });

  it('that is empty reports every field at once', () => {
    expect(faultsOf({})).toEqual([
      'deliveryOption',
      'email',
      'expectedTotalMinor',
      'paymentMethod',
      'safetyAcknowledged',
      'shippingAddress',
    ]);
  });

  it.each([undefined, null, '', true, 'x'.repeat(41)])(
    'with %j in place of the edition of the safety note is refused at that field',
    (safetyAcknowledged) => expect(faultsOfRest({ safetyAcknowledged })).toEqual(['safetyAcknowledged']),
  );

  it.each([
    ['text', 'x'],
    ['a list', []],
    ['null', null],
    ['empty', {}],
  ])('with an address that is %s is refused, not crashed on', (_what, shippingAddress) => {
    expect(faultsOfRest({ shippingAddress }).every((field) => field.startsWith('shippingAddress'))).toBe(
      true,
    );
    expect(faultsOfRest({ shippingAddress })).not.toEqual([]);
  });
});

describe('a name or address', () => {
  it.each([
    'محمد علی',
    'علیہ خان Ali',
    'עדי כהן',
    'José Ñandú-O’Brien',
    "D'Souza",
    'Nguyễn Thị Minh Khai',
    '王小明',
    'Æþelstan of Wessex, 3rd',
    'Q',
    'x'.repeat(100),
    '👩🏽‍⚕️ Ayesha',
  ])('may be %s', (name) => {
    expect(faultsOfAddress({ name })).toEqual([]);
    expect(checkoutSchema.parse(checkoutInput({ name })).shippingAddress.name).toBe(name);
  });

  it.each([
    ['empty', ''],
    ['blank', ' \t '],
    ['too long', 'x'.repeat(101)],
    ['with a line break', 'Ayesha\nBcc: all@example.com'],
    ['with a carriage return', 'Ayesha\rKhan'],
    ['with a NUL', 'Ayesha\u0000'],
    ['with an escape', 'Ayesha\u001b[31m'],
    ['with a line separator', 'Ayesha\u2028Khan'],
    ['a number', 5],
    ['a list', ['Ayesha']],
    ['an object', { $ne: null }],
    ['null', null],
    ['true', true],
  ])('may not be %s', (_what, name) => {
    expect(faultsOfAddress({ name })).toEqual(['shippingAddress.name']);
  });

  it.each([
    ['line1', 201],
    ['line2', 201],
    ['city', 101],
    ['region', 101],
    ['postalCode', 17],
  ])('has an end: %s of %d characters is refused', (field, length) => {
    expect(faultsOfAddress({ [field]: '1'.repeat(length) })).toContain(`shippingAddress.${field}`);
  });

  it('of two lines may have a second one or none', () => {
    for (const line2 of ['Flat 3', '', null, undefined]) expect(faultsOfAddress({ line2 })).toEqual([]);
  });
});

describe('an email address at checkout', () => {
  it.each(['a@b.co', 'a.b+c@example.co.uk', "o'brien@example.com", ' ayesha@example.com '])(
    'may be %j',
    (email) => expect(faultsOfRest({ email })).toEqual([]),
  );

  it.each([
    undefined,
    null,
    '',
    ' ',
    'ayesha',
    'ayesha@',
    '@example.com',
    'ayesha@example',
    'a b@example.com',
    'ayesha@example.com\nBcc: all@example.com',
    'a@example.com,b@example.com',
    'Ayesha <ayesha@example.com>',
    'a\u0000@example.com',
    `${'a'.repeat(250)}@example.com`,
    7,
    ['a@example.com'],
  ])('may not be %j', (email) => expect(faultsOfRest({ email })).toEqual(['email']));
});

describe('what else is chosen at checkout', () => {
  it.each([
    ['deliveryOption', ''],
    ['deliveryOption', 'x'.repeat(65)],
    ['deliveryOption', 1],
    ['paymentMethod', 'cash'],
    ['paymentMethod', 'toString'],
    ['paymentMethod', null],
    ['expectedTotalMinor', '705000'],
    ['expectedTotalMinor', 7050.5],
    ['expectedTotalMinor', -1],
    ['expectedTotalMinor', Number.MAX_SAFE_INTEGER + 1],
    ['expectedTotalMinor', null],
    ['expectedTotalMinor', Number.NaN],
  ])('%s may not be %j', (field, value) => expect(faultsOfRest({ [field]: value })).toEqual([field]));
});
