import 'server-only';
import { cookies } from 'next/headers';
import { CART_COOKIE, CART_HINT_COOKIE } from '@/lib/config/browser-storage';
import { isToken } from '@/lib/core/ids';

/** The cart token of this request, or null when there is none or it is malformed. */
export async function readCartToken(): Promise<string | null> {
  const value = (await cookies()).get(CART_COOKIE.name)?.value;
  return value && isToken(value) ? value : null;
}

/**
 * The Set-Cookie values that keep a cart in this browser for sixty days.
 * @param isSecure whether the shop is served over https.
 */
export function cartCookies(input: { token: string; itemCount: number; isSecure: boolean }): string[] {
  const attributes = `Path=/; Max-Age=${CART_COOKIE.seconds}; SameSite=Lax${input.isSecure ? '; Secure' : ''}`;
  return [
    `${CART_COOKIE.name}=${input.token}; HttpOnly; ${attributes}`,
    `${CART_HINT_COOKIE.name}=${input.itemCount}; ${attributes}`,
  ];
}
