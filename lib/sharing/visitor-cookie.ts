import 'server-only';
import { cookies } from 'next/headers';
import { REWARD_COOKIE, type StoredItem, VISITOR_COOKIE } from '@/lib/config/browser-storage';
import { isToken } from '@/lib/core/ids';

/** The visitor token of this request, or null when there is none or it is malformed. */
export async function readVisitorToken(): Promise<string | null> {
  const value = (await cookies()).get(VISITOR_COOKIE.name)?.value;
  return value && isToken(value) ? value : null;
}

/** The id of the promotion code that was applied to this browser's cart automatically; null when none was. */
export async function readAppliedReward(): Promise<string | null> {
  return (await cookies()).get(REWARD_COOKIE.name)?.value ?? null;
}

/** The Set-Cookie value that makes this browser a visitor for a year. @param input.isSecure served over https. */
export function visitorCookie(input: { token: string; isSecure: boolean }): string {
  return cookie(VISITOR_COOKIE, input.token, input.isSecure);
}

/** The Set-Cookie value that records which code was applied to the cart. */
export function rewardCookie(input: { promotionCodeId: string; isSecure: boolean }): string {
  return cookie(REWARD_COOKIE, input.promotionCodeId, input.isSecure);
}

function cookie(
  { name, seconds }: StoredItem & { seconds: number },
  value: string,
  isSecure: boolean,
): string {
  return `${name}=${value}; HttpOnly; Path=/; Max-Age=${seconds}; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}
