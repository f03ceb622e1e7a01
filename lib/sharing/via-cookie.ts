import 'server-only';
import { cookies } from 'next/headers';
import { isShareToken } from './share-token';

const VIA_COOKIE = 'via';
const THIRTY_DAYS_S = 30 * 24 * 60 * 60;

/** The token of the share link that brought this browser here, at most thirty days ago; the latest one counts. */
export async function readShareToken(): Promise<string | null> {
  const value = (await cookies()).get(VIA_COOKIE)?.value;
  return value && isShareToken(value) ? value : null;
}

/** The Set-Cookie value that remembers a share link. @param input.isSecure served over https. */
export function viaCookie(input: { token: string; isSecure: boolean }): string {
  const { token, isSecure } = input;
  return `${VIA_COOKIE}=${token}; HttpOnly; Path=/; Max-Age=${THIRTY_DAYS_S}; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}
