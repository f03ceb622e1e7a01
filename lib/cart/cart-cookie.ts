import 'server-only';
import { cookies } from 'next/headers';
import { isToken } from '@/lib/core/ids';

export const CART_COOKIE = 'cart';
/** Readable by scripts: there is a cart to fetch, and its item count. */
export const CART_HINT_COOKIE = 'cart_hint';
const SIXTY_DAYS_S = 60 * 24 * 60 * 60;

/** The cart token of this request, or null when there is none or it is malformed. */
export async function readCartToken(): Promise<string | null> {
  const value = (await cookies()).get(CART_COOKIE)?.value;
  return value && isToken(value) ? value : null;
}

/**
 * The Set-Cookie values that keep a cart in this browser for sixty days.
 * @param isSecure whether the shop is served over https.
 */
export function cartCookies(input: { token: string; itemCount: number; isSecure: boolean }): string[] {
  const attributes = `Path=/; Max-Age=${SIXTY_DAYS_S}; SameSite=Lax${input.isSecure ? '; Secure' : ''}`;
  return [
    `${CART_COOKIE}=${input.token}; HttpOnly; ${attributes}`,
    `${CART_HINT_COOKIE}=${input.itemCount}; ${attributes}`,
  ];
}
