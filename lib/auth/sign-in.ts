import type { Result } from '@/lib/core/result';
import type { StartedSession } from './start-session';

/** What a right password leads to. */
export type SignInStep =
  | { step: 'signed_in'; email: string; session: StartedSession }
  | { step: 'second_factor'; email: string; staffId: string; sessionVersion: number };

export type SignInRefusal =
  /** Unknown, disabled, wrong or nonsense: one answer, which takes the same time, tells nobody who works here. */
  { code: 'not_recognised' } | { code: 'wrong_code' } | { code: 'too_many_tries'; retryAfterSeconds: number };

/** Where a request comes from. */
export type SignInPlace = {
  headers: Headers;
  /** As `readKnownDevice` says. */
  device: string | null;
};

/** The two checks as next-auth's own route is handed them; they write to the audit log, which is another domain. */
export type SignInChecks = {
  signIn: (input: { credentials: unknown } & SignInPlace) => Promise<Result<SignInStep, SignInRefusal>>;
  passSecondFactor: (input: {
    staffId: string;
    sessionVersion: number;
    code: string;
    headers: Headers;
  }) => Promise<Result<StartedSession, SignInRefusal>>;
};
