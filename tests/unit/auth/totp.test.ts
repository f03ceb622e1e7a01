import { describe, expect, it } from 'vitest';
import { toBase32 } from '@/lib/auth/second-factor/base32';
import { findTotpStep, totpCode, totpStep, totpUri } from '@/lib/auth/second-factor/totp';

/** RFC 6238, appendix B: the secret and the codes of SHA-1, eight digits. */
const RFC_SECRET = Buffer.from('12345678901234567890');
const RFC_CODES: [number, string][] = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
];

const now = new Date('2026-11-26T12:00:10Z');
const step = totpStep(now);
const find = (code: string, lastUsedStep: number | null = null) =>
  findTotpStep({ secret: RFC_SECRET, code, lastUsedStep, now });

describe('a code of an authenticator app', () => {
  it.each(RFC_CODES)('at second %d is what RFC 6238 says', (seconds, code) => {
    expect(totpCode(RFC_SECRET, totpStep(new Date(seconds * 1000)), 8)).toBe(code);
  });

  it('is accepted one time step before and after, and no further', () => {
    const taken = [-2, -1, 0, 1, 2].filter((drift) => find(totpCode(RFC_SECRET, step + drift)) !== null);
    expect(taken).toEqual([-1, 0, 1]);
  });

  it('works once, and makes every older one worthless', () => {
    expect(find(totpCode(RFC_SECRET, step), step - 1)).toBe(step);
    expect(find(totpCode(RFC_SECRET, step), step)).toBeNull();
    expect(find(totpCode(RFC_SECRET, step - 1), step)).toBeNull();
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('is not "%s"', (code) => {
    expect(find(code)).toBeNull();
  });
});

describe('the enrolment of an authenticator app', () => {
  it('is a secret in base 32, as RFC 4648 writes it', () => {
    expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(toBase32(Buffer.from('foob'))).toBe('MZXW6YQ');
  });

  it('names the shop and the person', () => {
    const uri = totpUri({ secret: RFC_SECRET, account: 'a b@nue.example', issuer: 'NUE shop' });
    expect(uri).toBe(
      'otpauth://totp/NUE%20shop:a%20b%40nue.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=NUE%20shop&algorithm=SHA1&digits=6&period=30',
    );
  });
});
