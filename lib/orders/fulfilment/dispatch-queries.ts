import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { toStaffOrderLine } from '@/lib/orders/detail/to-staff-order-detail';
import { isUnpaidOnDelivery } from '@/lib/orders/order-state';
import type { Prisma } from '@/prisma/generated/client';
import { dispatchObstacle, outstandingOf } from './fulfilment-state';
import type { OrderToDispatch } from './order-to-dispatch';

const include = {
  lines: {
    orderBy: { position: 'asc' },
    include: {
      fulfilled: { include: { fulfilment: { select: { status: true } } } },
      refunded: { select: { quantity: true, withdrawnQuantity: true } },
    },
  },
  disputes: { select: { status: true } },
} as const satisfies Prisma.OrderInclude;

/** The orders of these numbers with what is still to be dispatched, in the order of the numbers. */
export async function listOrdersToDispatch(orderNumbers: readonly number[]): Promise<OrderToDispatch[]> {
  if (orderNumbers.length === 0) return [];
  const rows = await getDb().order.findMany({ where: { orderNumber: { in: [...orderNumbers] } }, include });
  const byNumber = new Map(rows.map((row) => [row.orderNumber, row]));
  return orderNumbers.flatMap((orderNumber) => {
    const row = byNumber.get(orderNumber);
    return row ? [toOrderToDispatch(row)] : [];
  });
}

function toOrderToDispatch(row: Prisma.OrderGetPayload<{ include: typeof include }>): OrderToDispatch {
  const lines = row.lines.map(toStaffOrderLine);
  const contents = lines
    .map((line) => ({ title: `${line.title}, ${line.variantTitle}`, quantity: outstandingOf(line) }))
    .filter(({ quantity }) => quantity > 0);
  const isCash = isUnpaidOnDelivery(row);
  return {
    orderNumber: row.orderNumber,
    customerName: row.shippingName,
    city: row.shippingCity,
    country: row.shippingCountry,
    contents,
    cashDueMinor: isCash ? minor(row.totalMinor) : null,
    currency: requireCurrency(row.currency),
    obstacle: dispatchObstacle({
      status: row.status,
      paymentStatus: row.paymentStatus,
      isDisputed: row.disputes.some(({ status }) => status !== 'won'),
      outstanding: contents.reduce((sum, { quantity }) => sum + quantity, 0),
    }),
  };
}
