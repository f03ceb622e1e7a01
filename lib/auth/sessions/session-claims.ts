import { z } from 'zod';
import { STAFF_SESSION_COOKIE } from '@/lib/config/browser-storage';

/** Nobody stays signed in for longer than a working day, however busy they are. */
export const SESSION_SECONDS = STAFF_SESSION_COOKIE.seconds;

const claimsSchema = z.object({
  sub: z.uuid(),
  /** The row in the list of sessions, by which this one alone can be ended. */
  sessionId: z.uuid(),
  sessionVersion: z.int().positive(),
  /** Seconds since the epoch. next-auth moves `iat` whenever it renews a token; this one stays. */
  signedInAt: z.int().positive(),
});

/** What a session token says: who, and since when. Never what the person may do, which the database is asked. */
export type SessionClaims = z.infer<typeof claimsSchema>;

/** The claims of somebody who signs in now. */
export function newSessionClaims(input: {
  staffId: string;
  sessionId: string;
  sessionVersion: number;
  now?: Date;
}): SessionClaims {
  const nowMs = (input.now ?? new Date()).getTime();
  return {
    sub: input.staffId,
    sessionId: input.sessionId,
    sessionVersion: input.sessionVersion,
    signedInAt: Math.floor(nowMs / 1000),
  };
}

/** The claims of a decoded token, or null when they are not ours or twelve hours old. */
export function parseSessionClaims(token: unknown, now: Date = new Date()): SessionClaims | null {
  const parsed = claimsSchema.safeParse(token);
  if (!parsed.success) return null;
  const ageSeconds = now.getTime() / 1000 - parsed.data.signedInAt;
  return ageSeconds < SESSION_SECONDS ? parsed.data : null;
}
