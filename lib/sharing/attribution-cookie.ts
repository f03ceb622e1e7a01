import 'server-only';
import { cookies } from 'next/headers';
import { ATTRIBUTION_COOKIE } from '@/lib/config/browser-storage';
import { isShareToken } from '@/lib/sharing/link/share-token';

/** The token of the share link that referred this browser in the present session (last touch). */
export async function readAttributedShareToken(): Promise<string | null> {
  const value = (await cookies()).get(ATTRIBUTION_COOKIE.name)?.value;
  return value && isShareToken(value) ? value : null;
}

/**
 * The Set-Cookie value that attributes this browser to a share link, until it is closed: whoever opened the link has agreed
 * to nothing that would last longer.
 * @param input.isSecure served over https.
 */
export function attributionCookie(input: { token: string; isSecure: boolean }): string {
  const { token, isSecure } = input;
  return `${ATTRIBUTION_COOKIE.name}=${token}; HttpOnly; Path=/; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}
