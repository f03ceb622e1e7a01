import { describe, expect, it } from 'vitest';
import { isToken, isUuid, newId, newToken, sha256 } from '@/lib/core/ids';

describe('an id', () => {
  it('is a UUID of version 7 that sorts by the time of its making', () => {
    const early = newId(1_700_000_000_000);
    const late = newId(1_700_000_000_001);
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
    expect(isUuid(early)).toBe(true);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newId(0))).size).toBe(1000);
  });

  it.each(['', 'x', '00000000-0000-0000-0000-00000000000', `${newId()}\n`, `${newId()}'`])(
    'is not %j',
    (value) => expect(isUuid(value)).toBe(false),
  );
});

describe('a token', () => {
  it('has 192 random bits in 32 characters that need no escaping', () => {
    const tokens = Array.from({ length: 1000 }, newToken);
    expect(new Set(tokens).size).toBe(1000);
    expect(tokens.every(isToken)).toBe(true);
  });

  it.each(['', 'a'.repeat(31), 'a'.repeat(33), `${'a'.repeat(31)}=`, `${'a'.repeat(32)}\n`])(
    'is not %j',
    (value) => expect(isToken(value)).toBe(false),
  );

  it('is looked up by its SHA-256', () => {
    expect(sha256('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('ids of one process', () => {
  it('sort as they were made, also within a millisecond', () => {
    const made = Array.from({ length: 10_000 }, () => newId());
    expect(made).toEqual([...made].sort());
    expect(new Set(made).size).toBe(10_000);
  });
});
