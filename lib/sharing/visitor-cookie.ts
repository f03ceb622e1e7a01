import 'server-only';
import { cookies } from 'next/headers';
import { isToken } from '@/lib/core/ids';

/** Says which browser has shared. The database knows it only as a hash. */
const VISITOR_COOKIE = 'visitor';
/** Says that this browser's code has been put on its cart, so that taking it off again lasts. */
const REWARD_COOKIE = 'reward_given';
const ONE_YEAR_S = 365 * 24 * 60 * 60;

/** The visitor token of this request, or null when there is none or it has not the shape of one. */
export async function readVisitorToken(): Promise<string | null> {
  const value = (await cookies()).get(VISITOR_COOKIE)?.value;
  return value && isToken(value) ? value : null;
}

/** The code that was put on this browser's cart by itself, by id; null when none was. */
export async function readGivenReward(): Promise<string | null> {
  return (await cookies()).get(REWARD_COOKIE)?.value ?? null;
}

/** The Set-Cookie value that makes this browser a visitor for a year. @param input.isSecure served over https. */
export function visitorCookie(input: { token: string; isSecure: boolean }): string {
  return cookie(VISITOR_COOKIE, input.token, input.isSecure);
}

/** The Set-Cookie value that remembers which code was put on the cart. */
export function rewardCookie(input: { promotionCodeId: string; isSecure: boolean }): string {
  return cookie(REWARD_COOKIE, input.promotionCodeId, input.isSecure);
}

function cookie(name: string, value: string, isSecure: boolean): string {
  return `${name}=${value}; HttpOnly; Path=/; Max-Age=${ONE_YEAR_S}; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}
