import 'server-only';
import { getServerConfig } from '@/lib/config/server-config';
import { isToken, sha256 } from '@/lib/core/ids';
import { orderOfToken, orderToken } from './order-token';

/** The private page of an order; whoever has the address sees it. */
export function orderPath(orderId: string): string {
  return `/orders/${orderToken(orderId, getServerConfig().AUTH_SECRET)}`;
}

/**
 * Which order a private link is about, as a condition for the database; null when it cannot be one. Links of earlier
 * releases held random letters, which stand in the database as they are until the first night, then as a hash.
 */
export function orderBehind(token: string): { id: string } | { accessToken: { in: string[] } } | null {
  const id = orderOfToken(token, getServerConfig().AUTH_SECRET);
  if (id) return { id };
  if (!isToken(token)) return null;
  return { accessToken: { in: [token, `sha256:${sha256(token).toString('hex')}`] } };
}

/** What stands where earlier releases kept the key of the link: nothing that opens anything. */
export function noAccessToken(orderId: string): string {
  return `none:${orderId}`;
}
