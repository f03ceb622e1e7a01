import 'server-only';
import { getServerConfig } from '@/lib/config/server-config';
import { isToken, sha256 } from '@/lib/core/ids';
import { orderToken, verifyOrderToken } from './order-token';

/** The private page of an order; whoever has the address sees it. */
export function orderPath(orderId: string): string {
  return `/orders/${orderToken(orderId, getServerConfig().AUTH_SECRET)}`;
}

/**
 * The `where` of the order that a private link opens; null when the token is invalid. Links of earlier releases held a
 * random token, which the database stores in clear text until the first nightly job, then as a hash.
 */
export function orderWhereOfToken(token: string): { id: string } | { accessToken: { in: string[] } } | null {
  const id = verifyOrderToken(token, getServerConfig().AUTH_SECRET);
  if (id) return { id };
  if (!isToken(token)) return null;
  return { accessToken: { in: [token, `sha256:${sha256(token).toString('hex')}`] } };
}

/** The value of the column that held the token in earlier releases: a placeholder that opens nothing. */
export function placeholderAccessToken(orderId: string): string {
  return `none:${orderId}`;
}
