import 'server-only';
import { cookies } from 'next/headers';
import { isShareToken } from '@/lib/sharing/link/share-token';

const ATTRIBUTION_COOKIE = 'via';
const THIRTY_DAYS_S = 30 * 24 * 60 * 60;

/** The token of the share link that referred this browser, at most thirty days ago (last touch). */
export async function readAttributedShareToken(): Promise<string | null> {
  const value = (await cookies()).get(ATTRIBUTION_COOKIE)?.value;
  return value && isShareToken(value) ? value : null;
}

/** The Set-Cookie value that attributes this browser to a share link. @param input.isSecure served over https. */
export function attributionCookie(input: { token: string; isSecure: boolean }): string {
  const { token, isSecure } = input;
  return `${ATTRIBUTION_COOKIE}=${token}; HttpOnly; Path=/; Max-Age=${THIRTY_DAYS_S}; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}
