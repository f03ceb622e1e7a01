import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseEmail } from '@/lib/orders/normalise-email';

describe('an email address normalised for limits', () => {
  it.each([
    ['Ayesha@Example.COM', 'ayesha@example.com'],
    ['  ayesha@example.com ', 'ayesha@example.com'],
    ['a.y.e.s.h.a+nue@gmail.com', 'ayesha@gmail.com'],
    ['ayesha@googlemail.com', 'ayesha@gmail.com'],
    ['ayesha+shop@outlook.com', 'ayesha@outlook.com'],
    ['a.khan+shop@icloud.com', 'a.khan@icloud.com'],
    ['a.khan+shop@proton.me', 'a.khan@proton.me'],
  ])('%s is one person with %s', (address, expected) => {
    expect(normaliseEmail(address)).toBe(expected);
  });

  it('keeps plus-tags and dots where they may name somebody else', () => {
    expect(normaliseEmail('a.khan+two@example.com')).toBe('a.khan+two@example.com');
    expect(normaliseEmail('a.khan@outlook.com')).not.toBe(normaliseEmail('akhan@outlook.com'));
  });

  it.each(['', 'nobody', '@example.com'])('survives %j, which is none', (value) => {
    expect(normaliseEmail(value)).toBe(value);
  });

  it('is the same when it is normalised again', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const once = normaliseEmail(address);
        expect(normaliseEmail(once)).toBe(once);
      }),
    );
  });
});
