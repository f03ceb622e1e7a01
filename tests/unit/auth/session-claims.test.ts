import { describe, expect, it } from 'vitest';
import { newSessionClaims, parseSessionClaims, SESSION_SECONDS } from '@/lib/auth/sessions/session-claims';
import { newId } from '@/lib/core/ids';

const signedInAt = new Date('2026-11-22T09:00:00Z');
const claims = newSessionClaims({ staffId: newId(), sessionId: newId(), sessionVersion: 3, now: signedInAt });
const secondsLater = (seconds: number) => new Date(signedInAt.getTime() + seconds * 1000);

describe('a session', () => {
  it('is valid for twelve hours from sign-in', () => {
    expect(parseSessionClaims(claims, secondsLater(0))).toEqual(claims);
    expect(parseSessionClaims(claims, secondsLater(SESSION_SECONDS - 1))).toEqual(claims);
    expect(parseSessionClaims(claims, secondsLater(SESSION_SECONDS))).toBeNull();
  });

  it('does not live longer because its token was renewed', () => {
    const renewed = { ...claims, iat: secondsLater(SESSION_SECONDS).getTime() / 1000, exp: 4_102_444_800 };
    expect(parseSessionClaims(renewed, secondsLater(SESSION_SECONDS))).toBeNull();
  });

  it.each([
    ['nothing', null],
    ['no claims', {}],
    ['a person who is no id', { ...claims, sub: 'owner@nue.example' }],
    ['no version', { ...claims, sessionVersion: undefined }],
    ['no time', { ...claims, signedInAt: undefined }],
    ['no session of the list', { ...claims, sessionId: undefined }],
  ])('is not read from %s', (_what, token) => {
    expect(parseSessionClaims(token, secondsLater(0))).toBeNull();
  });
});
