import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { normaliseEmail } from './email-address';
import type { OtherOrders } from './other-orders';

const MOST_SHOWN = 5;

/** The other orders of a buyer, by the address under which one person is one person. */
export async function listOtherOrders(order: { id: string; email: string }): Promise<OtherOrders> {
  const where = { emailNormalised: normaliseEmail(order.email), id: { not: order.id } };
  const [rows, count] = await Promise.all([
    getDb().order.findMany({
      where,
      orderBy: { orderNumber: 'desc' },
      take: MOST_SHOWN,
      select: { orderNumber: true, createdAt: true, totalMinor: true, currency: true, status: true },
    }),
    getDb().order.count({ where }),
  ]);
  return {
    rows: rows.map((row) => ({
      ...row,
      totalMinor: minor(row.totalMinor),
      currency: requireCurrency(row.currency),
    })),
    count,
  };
}

/** The id of an order by its number as it stands in the address; null when there is none. */
export async function findOrderId(orderNumber: string): Promise<string | null> {
  if (!/^[1-9]\d{0,8}$/.test(orderNumber)) return null;
  const row = await getDb().order.findUnique({
    where: { orderNumber: Number(orderNumber) },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Whom the shop's latest parcel went with: most likely the next one does too. Empty before the first. */
export async function getUsualCarrier(): Promise<string> {
  const latest = await getDb().fulfilment.findFirst({
    orderBy: { id: 'desc' },
    select: { carrierName: true },
  });
  return latest?.carrierName ?? '';
}
