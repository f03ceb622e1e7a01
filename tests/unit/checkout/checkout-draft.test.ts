import { describe, expect, it } from 'vitest';
import { draftValues, parseDraft } from '@/lib/checkout/checkout-draft';

describe('a checkout draft', () => {
  it('keeps the fields of the form, and no others', () => {
    const kept = draftValues([
      ['email', 'a@b.example'],
      ['shippingAddress.name', 'Ayesha'],
      ['cardNumber', '4242'],
      ['__proto__', 'x'],
    ]);
    expect(kept).toEqual({ email: 'a@b.example', 'shippingAddress.name': 'Ayesha' });
  });

  it('is cut to a sane length, never through the middle of a character', () => {
    const typed = `${'x'.repeat(299)}😀😀`;
    const kept = draftValues([['email', typed]]).email ?? '';
    expect(kept.length).toBeLessThanOrEqual(301);
    expect(Buffer.from(kept).toString()).toBe(kept);
  });

  it('drops characters that the database cannot store', () => {
    expect(draftValues([['email', 'a\u0000b']]).email).toBe('ab');
  });

  it.each([null, undefined, 'x', 5, [], {}, { values: { a: 1 }, problem: null }])(
    'is discarded when it was stored in another shape (%j)',
    (stored) => expect(parseDraft(stored)).toEqual({ values: {}, problem: null }),
  );
});
