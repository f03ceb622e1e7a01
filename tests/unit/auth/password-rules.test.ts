import { describe, expect, it } from 'vitest';
import { findPasswordViolation } from '@/lib/auth/passwords/password-policy';

const personalWords = ['sana.qureshi@nue.example', 'Sana Qureshi'];
const codeOf = (password: string) => findPasswordViolation({ password, personalWords })?.code ?? null;

describe('a password that somebody chooses', () => {
  it.each([
    'correct horse battery',
    'teapot gravel lantern oak',
    'پانی درخت کتاب چراغ گلاب',
    'r7#kQ2mZx9!pLw4T',
  ])('may be "%s", without rules of composition', (password) => {
    expect(codeOf(password)).toBeNull();
  });

  it('has fifteen characters at least, counted as people count', () => {
    expect(codeOf('teapot gravel')).toBe('too_short');
    // Eight signs that take two units of UTF-16 each.
    expect(codeOf('😀😁😂🤣😃😄😅😆')).toBe('too_short');
  });

  it('is refused before anything is worked out when it is a novel', () => {
    expect(codeOf('teapot gravel lantern oak '.repeat(5))).toBe('too_long');
  });

  it.each(['sanaqureshi2026!', 'nue massager 123', 'Sana.Qureshi@nue.example1'])(
    'is not one that contains personal data: "%s"',
    (password) => {
      expect(codeOf(password)).toBe('about_you');
    },
  );

  it.each(['passwordpassword', 'qwertyuiopasdfgh', '111111111111111111', 'abcabcabcabcabcabc'])(
    'is not a common one: "%s"',
    (password) => {
      expect(codeOf(password)).toBe('guessable');
    },
  );
});
