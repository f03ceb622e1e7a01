import { sha256 } from '@/lib/core/ids';
import type { Limit } from '@/lib/http/rate-limit';

const TEN_MINUTES_S = 10 * 60;
const HOUR_S = 60 * 60;

/** One person's mistakes from one place. */
const ACCOUNT_AND_ADDRESS: Limit = { name: 'sign-in-both', points: 20, perSeconds: TEN_MINUTES_S };
/** One place that tries many accounts. */
const ADDRESS: Limit = { name: 'sign-in-address', points: 60, perSeconds: TEN_MINUTES_S };
/** Many places that try one account. High, so that a stranger cannot easily lock a person out. */
const ACCOUNT: Limit = { name: 'sign-in-account', points: 100, perSeconds: HOUR_S };

/**
 * What one try at signing in is counted under. The address typed counts whether or not it is anybody's, so that the
 * limit tells nothing about who works here.
 * @param input.email lower case.
 * @param input.address where the request comes from.
 */
export function signInLimits(input: { email: string; address: string }): { limit: Limit; key: string }[] {
  const account = sha256(input.email).toString('base64url');
  return [
    { limit: ACCOUNT_AND_ADDRESS, key: `${account}|${input.address}` },
    { limit: ADDRESS, key: input.address },
    { limit: ACCOUNT, key: account },
  ];
}
