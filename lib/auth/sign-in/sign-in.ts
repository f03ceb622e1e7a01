import type { StartedSession } from '@/lib/auth/sessions/start-session';
import type { Result } from '@/lib/core/result';

/** What a right password leads to. */
export type SignInStep =
  | { step: 'signed_in'; email: string; session: StartedSession }
  | { step: 'second_factor'; email: string; staffId: string; sessionVersion: number };

export type SignInRefusal =
  /** Unknown, disabled, wrong or nonsense: one response after the same time, so that nobody learns who works here. */
  | { code: 'not_recognised' }
  | { code: 'wrong_code' }
  /** The password was right, and has been changed since, or all of their access was revoked. */
  | { code: 'ended' }
  | { code: 'too_many_tries'; retryAfterSeconds: number };

/** Where a request comes from. */
export type SignInClient = {
  headers: Headers;
  /** As `readKnownDevice` says. */
  device: string | null;
};

/** What next-auth's own route is handed to work with; it writes to the audit log, which is another domain. */
export type SignInUseCases = {
  signIn: (input: { credentials: unknown } & SignInClient) => Promise<Result<SignInStep, SignInRefusal>>;
  passSecondFactor: (input: {
    staffId: string;
    sessionVersion: number;
    code: string;
    headers: Headers;
  }) => Promise<Result<StartedSession, SignInRefusal>>;
  /** Ends the session of somebody who signs out. */
  signOut: (input: { staffId: string; sessionId: string; headers: Headers }) => Promise<void>;
};
