import 'server-only';
import { sha256 } from '@/lib/core/ids';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import type { OrderSummary, OrderView } from './order';
import { orderBehind, orderPath } from './order-link';
import { toOrderView } from './order-view';

const NEWEST = 50;

/** What `toOrderView` needs beside the order's own columns. */
export const orderViewInclude = {
  lines: { orderBy: { position: 'asc' } },
  fulfilments: {
    where: { status: { not: 'cancelled' } },
    include: {
      lines: { select: { quantity: true, orderLine: { select: { title: true, variantTitle: true } } } },
    },
    orderBy: { dispatchedAt: 'desc' },
  },
  payments: {
    where: { status: 'open' },
    select: { stripeSessionUrl: true, sessionExpiresAt: true },
    orderBy: { createdAt: 'desc' },
  },
} as const;

/** The order behind a private link, or null; a string that is no token asks nothing of the database. */
export async function getOrderByAccessToken(token: string): Promise<OrderView | null> {
  const behind = orderBehind(token);
  if (!behind) return null;
  const row = await getDb().order.findFirst({
    where: behind,
    include: orderViewInclude,
  });
  return row ? toOrderView(row) : null;
}

/**
 * The newest orders that were placed from the cart behind a token, finished or not.
 * @param cartToken the cookie of the browser that asks; null has no orders.
 */
export async function listOrdersOfCart(cartToken: string | null): Promise<OrderSummary[]> {
  if (!cartToken) return [];
  const rows = await getDb().order.findMany({
    where: { cart: { tokenHash: sha256(cartToken) } },
    orderBy: { orderNumber: 'desc' },
    take: NEWEST,
  });
  return rows.map((row) => ({
    orderNumber: String(row.orderNumber),
    accessPath: orderPath(row.id),
    createdAt: row.createdAt,
    status: row.status,
    paymentStatus: row.paymentStatus,
    fulfilmentStatus: row.fulfilmentStatus,
    totalMinor: minor(row.totalMinor),
    currency: requireCurrency(row.currency),
  }));
}
