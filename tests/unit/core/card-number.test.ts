import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCardNumber } from '@/lib/core/card-number';

const CARDS = [
  '4242424242424242',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '6011111111111117',
  '3056930009020004',
  '3566002020360505',
  '6200000000000005',
  '6304000000000000',
  '4222222222222',
  '6759649826438453',
];

const SEPARATORS = ['', ' ', '-', '.', ' - ', '\u00a0', '–', '\u200b', '\n'];

describe('a card number', () => {
  it.each(CARDS)('is known: %s', (card) => expect(hasCardNumber(card)).toBe(true));

  it('is known however it is separated, and inside a sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CARDS.filter((card) => card.length === 16)),
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom('', 'My card is ', 'Visa', 'please charge (', '3 pieces, '),
        fc.constantFrom('', ' 12/27 123', '.', ') thanks', 'exp'),
        (card, separator, before, after) => {
          const written = (card.match(/.{4}/g) ?? []).join(separator);
          expect(hasCardNumber(before + written + after)).toBe(true);
        },
      ),
    );
  });

  it('is known in Urdu, Arabic and full-width digits', () => {
    for (const zero of [0x06f0, 0x0660, 0xff10, 0x0966]) {
      const written = [...'4242 4242 4242 4242'].map((char) =>
        char === ' ' ? char : String.fromCodePoint(zero + Number(char)),
      );
      expect(hasCardNumber(written.join(''))).toBe(true);
    }
  });

  it.each([
    ['a mistyped one', '4242 4242 4242 4241'],
    ['a phone number', '+92 300 1234567'],
    ['a phone number of fifteen digits', '+491521123456789'],
    ['a phone number as it is dialled', '00923001234567'],
    ['two phone numbers', '0300 1234567 / 0321 7654321'],
    ['a tracking number', '779012345678'],
    ['an IBAN', 'PK36 SCBL 0000 0011 2345 6702'],
    ['an IBAN that begins like a card', 'GB29 NWBK 6016 1331 9268 19'],
    ['an IBAN without blanks', 'DE89370400440532013000'],
    ['an identity card', '42101-1234567-1'],
    ['an id of Stripe', 'pi_3MtwBwLkdIwHu7ix28a3tqPa'],
    ['an id of Stripe with many digits', 'cs_test_4242424242424242'],
    ['a UUID', '42424242-4242-4242-8242-42424242abcd'],
    ['order numbers', '1001, 1002, 1003, 1004'],
    ['a day and a time', '2026-11-30 06:53:22.130'],
    ['a moment in milliseconds', '1764485602130'],
    ['an address', 'House 42, Street 4242, Block 42, 75500'],
  ])('is not seen in %s', (_what, text) => expect(hasCardNumber(text)).toBe(false));
});
