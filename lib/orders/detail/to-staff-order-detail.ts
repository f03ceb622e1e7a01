import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import { mostRefundable, refundableMinor } from '@/lib/pricing/refund-amount';
import { isPaymentMethodConfigured } from '@/lib/settings/configured-payment-methods';
import type { Prisma } from '@/prisma/generated/client';
import type { StaffFulfilment, StaffOrderDetail, StaffOrderLine } from './staff-order-detail';

/** What `toStaffOrderDetail` and `toStaffOrderLine` need beside the order's own columns. */
export const staffOrderDetailInclude = {
  lines: {
    orderBy: { position: 'asc' },
    include: {
      fulfilled: { include: { fulfilment: { select: { status: true } } } },
      refunded: { select: { quantity: true, withdrawnQuantity: true } },
    },
  },
  payments: { orderBy: { createdAt: 'desc' } },
  disputes: { orderBy: { openedAt: 'desc' } },
  fulfilments: {
    orderBy: { dispatchedAt: 'desc' },
    include: {
      lines: { include: { orderLine: { select: { title: true, variantTitle: true, position: true } } } },
    },
  },
  invoices: { orderBy: { issuedAt: 'asc' } },
  redemption: { include: { discount: true, promotionCode: true } },
  share: { select: { network: true } },
} as const satisfies Prisma.OrderInclude;

type Row = Prisma.OrderGetPayload<{ include: typeof staffOrderDetailInclude }>;

export function toStaffOrderLine(line: Row['lines'][number]): StaffOrderLine {
  const sent = line.fulfilled.filter(({ fulfilment }) => fulfilment.status !== 'cancelled');
  return {
    id: line.id,
    sku: line.sku,
    title: line.title,
    variantTitle: line.variantTitle,
    quantity: line.quantity,
    unitPriceMinor: minor(line.unitPriceMinor),
    discountMinor: minor(line.discountMinor),
    lineTotalMinor: minor(line.lineTotalMinor),
    sent: sent.reduce((sum, { quantity }) => sum + quantity, 0),
    withdrawn: line.refunded.reduce((sum, { withdrawnQuantity }) => sum + withdrawnQuantity, 0),
    refunded: line.refunded.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

export function toStaffOrderDetail(row: Row): Omit<StaffOrderDetail, 'version'> {
  return {
    id: row.id,
    isDisputed: row.disputes.some(({ status }) => status !== 'won'),
    discount: toDiscount(row.redemption),
    fulfilments: row.fulfilments.map(toStaffFulfilment),
    invoices: row.invoices.map(({ id, kind, number, issuedAt, totalMinor, currency, refundId }) => ({
      id,
      kind,
      number,
      issuedAt,
      totalMinor: minor(totalMinor),
      currency: requireCurrency(currency),
      refundId,
    })),
    refundable: toRefundable(row.payments),
    shareNetwork: row.share?.network ?? null,
  };
}

/** A code keeps the terms under which it was earned; otherwise those of the rule count. */
function toDiscount(redemption: Row['redemption']): StaffOrderDetail['discount'] {
  if (!redemption) return null;
  const { discount, promotionCode, amountMinor } = redemption;
  return {
    title: discount.title,
    kind: discount.kind,
    percentOffBps: promotionCode.percentOffBps ?? discount.percentOffBps,
    minimumSubtotalMinor: minor(promotionCode.minimumSubtotalMinor ?? discount.minimumSubtotalMinor),
    amountMinor: minor(amountMinor),
  };
}

function toStaffFulfilment(fulfilment: Row['fulfilments'][number]): StaffFulfilment {
  const { orderId: _, lines, ...facts } = fulfilment;
  const sorted = [...lines].sort((a, b) => a.orderLine.position - b.orderLine.position);
  const contents = sorted.map(({ orderLine, quantity }) => ({
    title: `${orderLine.title}, ${orderLine.variantTitle}`,
    quantity,
  }));
  return { ...facts, contents };
}

function toRefundable(payments: Row['payments']): StaffOrderDetail['refundable'] {
  const most = mostRefundable(payments.filter(({ status }) => status === 'paid'));
  return (
    most && {
      amountMinor: refundableMinor(most),
      method: most.method,
      isBlocked: !isPaymentMethodConfigured(most.method),
    }
  );
}
