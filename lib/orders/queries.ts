import 'server-only';
import { sha256 } from '@/lib/core/ids';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import type { CustomerOrder, OrderSummary } from './order';
import { orderPath, orderWhereOfToken } from './order-link';
import { toCustomerOrder } from './to-customer-order';

const MAX_ORDERS = 50;

/** What `toCustomerOrder` needs beside the order's own columns. */
export const customerOrderInclude = {
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
export async function getOrderByAccessToken(token: string): Promise<CustomerOrder | null> {
  const where = orderWhereOfToken(token);
  if (!where) return null;
  const row = await getDb().order.findFirst({
    where: where,
    include: customerOrderInclude,
  });
  return row ? toCustomerOrder(row) : null;
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
    take: MAX_ORDERS,
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
