import { sha256 } from '@/lib/core/ids';
import type { RateLimit } from '@/lib/http/rate-limit';

const TEN_MINUTES_S = 10 * 60;
const HOUR_S = 60 * 60;

/** One person's mistakes from one client network. */
const ACCOUNT_AND_ADDRESS: RateLimit = { name: 'sign-in-both', points: 20, perSeconds: TEN_MINUTES_S };
/** One client network that tries many accounts. */
const ADDRESS: RateLimit = { name: 'sign-in-address', points: 60, perSeconds: TEN_MINUTES_S };
/** Many client networks that try one account. High, so that a stranger cannot easily lock a person out. */
const ACCOUNT: RateLimit = { name: 'sign-in-account', points: 100, perSeconds: HOUR_S };
/** A browser that this person has signed in with before: strangers cannot use this one up. */
const KNOWN_DEVICE: RateLimit = { name: 'sign-in-device', points: 20, perSeconds: TEN_MINUTES_S };
/** Codes, after the right password: six digits withstand a few tries, not thousands. */
const SECOND_FACTOR: RateLimit = { name: 'second-factor', points: 10, perSeconds: TEN_MINUTES_S };
/** Mails with a link to choose a new password, to one address and from one client network. */
const RESET_ACCOUNT: RateLimit = { name: 'reset-account', points: 3, perSeconds: HOUR_S };
const RESET_ADDRESS: RateLimit = { name: 'reset-address', points: 10, perSeconds: HOUR_S };

type RateLimitEntry = { limit: RateLimit; key: string };

const accountOf = (email: string) => sha256(email).toString('base64url');

/**
 * What one try at signing in is counted under. The address typed counts whether or not it is anybody's, so that the
 * limit reveals nothing about who works here.
 * @param input.email lower case.
 * @param input.address where the request comes from.
 * @param input.device the browser, when this person has signed in with it before.
 */
export function signInLimits(input: {
  email: string;
  address: string;
  device: string | null;
}): RateLimitEntry[] {
  if (input.device) return [{ limit: KNOWN_DEVICE, key: input.device }];
  const account = accountOf(input.email);
  return [
    { limit: ACCOUNT_AND_ADDRESS, key: `${account}|${input.address}` },
    { limit: ADDRESS, key: input.address },
    { limit: ACCOUNT, key: account },
  ];
}

/** What one try at a second factor is counted under: the person alone, since only who has the password comes here. */
export function secondFactorLimits(staffId: string): RateLimitEntry[] {
  return [{ limit: SECOND_FACTOR, key: staffId }];
}

/** What one request for a link to a new password is counted under. @param input.email lower case. */
export function passwordResetLimits(input: { email: string; address: string }): RateLimitEntry[] {
  return [
    { limit: RESET_ACCOUNT, key: accountOf(input.email) },
    { limit: RESET_ADDRESS, key: input.address },
  ];
}
