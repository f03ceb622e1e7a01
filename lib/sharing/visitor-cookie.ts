import 'server-only';
import { cookies } from 'next/headers';
import { isToken } from '@/lib/core/ids';

/** Identifies the browser that has shared. The database stores only its hash. */
const VISITOR_COOKIE = 'visitor';
/** Records that the reward has been applied to this browser's cart, so that it is not applied again once removed. */
const REWARD_COOKIE = 'reward_given';
const ONE_YEAR_S = 365 * 24 * 60 * 60;

/** The visitor token of this request, or null when there is none or it is malformed. */
export async function readVisitorToken(): Promise<string | null> {
  const value = (await cookies()).get(VISITOR_COOKIE)?.value;
  return value && isToken(value) ? value : null;
}

/** The id of the promotion code that was applied to this browser's cart automatically; null when none was. */
export async function readAppliedReward(): Promise<string | null> {
  return (await cookies()).get(REWARD_COOKIE)?.value ?? null;
}

/** The Set-Cookie value that makes this browser a visitor for a year. @param input.isSecure served over https. */
export function visitorCookie(input: { token: string; isSecure: boolean }): string {
  return cookie(VISITOR_COOKIE, input.token, input.isSecure);
}

/** The Set-Cookie value that records which code was applied to the cart. */
export function rewardCookie(input: { promotionCodeId: string; isSecure: boolean }): string {
  return cookie(REWARD_COOKIE, input.promotionCodeId, input.isSecure);
}

function cookie(name: string, value: string, isSecure: boolean): string {
  return `${name}=${value}; HttpOnly; Path=/; Max-Age=${ONE_YEAR_S}; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}
