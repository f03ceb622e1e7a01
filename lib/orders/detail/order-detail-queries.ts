import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { normaliseEmail } from '@/lib/orders/normalise-email';
import { parseOrderNumber } from '@/lib/orders/order-number';
import type { StaffOrder } from '@/lib/orders/staff-order';
import type { Prisma } from '@/prisma/generated/client';
import { isSameAddress, type OtherOrders } from './other-orders';

const MAX_SHOWN = 5;
const MAX_COMPARED = 20;

type AboutOrder = Pick<StaffOrder, 'id' | 'email' | 'shippingAddress' | 'status' | 'fulfilmentStatus'>;

/**
 * The other orders of a buyer, matched by normalised email address or by phone number: who
 * orders for cash twice, with two spellings of an address, has one phone that the courier rings.
 */
export async function listOtherOrders(order: AboutOrder): Promise<OtherOrders> {
  const { phone } = order.shippingAddress;
  const emailNormalised = normaliseEmail(order.email);
  const where = {
    OR: [{ emailNormalised }, { shippingPhone: phone }],
    id: { not: order.id },
  } satisfies Prisma.OrderWhereInput;
  const [rows, count, openElsewhere] = await Promise.all([
    getDb().order.findMany({
      where,
      orderBy: { orderNumber: 'desc' },
      take: MAX_SHOWN,
      select: {
        orderNumber: true,
        createdAt: true,
        totalMinor: true,
        currency: true,
        status: true,
        emailNormalised: true,
        shippingPhone: true,
      },
    }),
    getDb().order.count({ where }),
    listOpenElsewhere(order, where),
  ]);
  return {
    rows: rows.map(({ emailNormalised: email, shippingPhone, ...row }) => ({
      ...row,
      totalMinor: minor(row.totalMinor),
      currency: requireCurrency(row.currency),
      sharedBy: email !== emailNormalised ? 'phone' : shippingPhone === phone ? 'both' : 'email',
    })),
    count,
    openElsewhere,
  };
}

async function listOpenElsewhere(
  order: AboutOrder,
  where: Prisma.OrderWhereInput,
): Promise<OtherOrders['openElsewhere']> {
  if (order.status !== 'placed' || order.fulfilmentStatus !== 'unfulfilled') return [];
  const open = await getDb().order.findMany({
    where: { ...where, status: 'placed', fulfilmentStatus: 'unfulfilled' },
    orderBy: { orderNumber: 'desc' },
    take: MAX_COMPARED,
  });
  return open
    .map((other) => ({
      orderNumber: other.orderNumber,
      name: other.shippingName,
      line1: other.shippingLine1,
      line2: other.shippingLine2,
      city: other.shippingCity,
      postalCode: other.shippingPostalCode,
      country: other.shippingCountry,
    }))
    .filter((address) => !isSameAddress(order.shippingAddress, address))
    .map(({ orderNumber, name, line1, city }) => ({ orderNumber, name, line1, city }));
}

/** The id of an order by its number in the URL; null when there is none. */
export async function getOrderId(orderNumber: string): Promise<string | null> {
  const number = parseOrderNumber(orderNumber);
  if (!number) return null;
  const row = await getDb().order.findUnique({
    where: { orderNumber: number },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** The carrier of the latest fulfilment, which is most likely that of the next. Empty before the first. */
export async function getUsualCarrier(): Promise<string> {
  const latest = await getDb().fulfilment.findFirst({
    orderBy: { id: 'desc' },
    select: { carrierName: true },
  });
  return latest?.carrierName ?? '';
}
