import 'server-only';
import { getServerConfig } from '@/lib/config/server-config';
import { minor, requireCurrency } from '@/lib/core/money';
import type { Prisma } from '@/prisma/generated/client';
import type { StaffOrder, StaffOrderMail, StaffPayment } from './staff-order';

/** What `toStaffOrder` needs beside the order's own columns. */
export const staffOrderInclude = {
  lines: { orderBy: { position: 'asc' } },
  payments: { orderBy: { createdAt: 'desc' } },
  refunds: { orderBy: { createdAt: 'desc' } },
  disputes: { orderBy: { openedAt: 'desc' } },
  emails: { orderBy: { createdAt: 'asc' } },
  // Events of one transaction share their time; their ids carry the millisecond in which each was made.
  events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.OrderInclude;

type Row = Prisma.OrderGetPayload<{ include: typeof staffOrderInclude }>;

/** Makes the staff's view of an order. Amounts stay in minor units. */
export function toStaffOrder(row: Row): StaffOrder {
  return {
    orderNumber: row.orderNumber,
    createdAt: row.createdAt,
    status: row.status,
    paymentStatus: row.paymentStatus,
    fulfilmentStatus: row.fulfilmentStatus,
    paymentMethod: row.paymentMethod,
    attentionReason: row.attentionReason,
    email: row.email,
    shippingAddress: {
      name: row.shippingName,
      line1: row.shippingLine1,
      line2: row.shippingLine2,
      city: row.shippingCity,
      region: row.shippingRegion,
      postalCode: row.shippingPostalCode,
      country: row.shippingCountry,
      phone: row.shippingPhone,
    },
    deliveryOptionTitle: row.deliveryOptionTitle,
    safety:
      row.safetyNoteVersion && row.safetyAcknowledgedAt
        ? { version: row.safetyNoteVersion, acknowledgedAt: row.safetyAcknowledgedAt }
        : null,
    sourceArticleSlug: row.sourceArticleSlug,
    lines: row.lines.map((line) => ({
      sku: line.sku,
      title: line.title,
      variantTitle: line.variantTitle,
      quantity: line.quantity,
      unitPriceMinor: minor(line.unitPriceMinor),
      discountMinor: minor(line.discountMinor),
      lineTotalMinor: minor(line.lineTotalMinor),
    })),
    subtotalMinor: minor(row.subtotalMinor),
    discountMinor: minor(row.discountMinor),
    promotionCode: row.promotionCode,
    deliveryMinor: minor(row.deliveryMinor),
    taxAddedMinor: minor(row.taxAddedMinor),
    totalMinor: minor(row.totalMinor),
    currency: requireCurrency(row.currency),
    payments: row.payments.map(toStaffPayment),
    refunds: row.refunds.map((refund) => ({
      id: refund.id,
      status: refund.status,
      origin: refund.origin,
      amountMinor: minor(refund.amountMinor),
      currency: requireCurrency(refund.currency),
      reason: refund.reason,
      failureReason: refund.failureReason,
      createdAt: refund.createdAt,
    })),
    disputes: row.disputes.map((dispute) => ({
      id: dispute.id,
      status: dispute.status,
      amountMinor: minor(dispute.amountMinor),
      currency: requireCurrency(dispute.currency),
      reason: dispute.reason,
      openedAt: dispute.openedAt,
    })),
    mails: row.emails.map(({ id, kind, toAddress, createdAt, sentAt }) => ({
      id,
      // No other kind is ever about an order.
      kind: kind as StaffOrderMail['kind'],
      toAddress,
      createdAt,
      sentAt,
    })),
    events: row.events.map(({ id, type, actor, from, to, reason, createdAt }) => ({
      id,
      type,
      actor,
      from,
      to,
      reason,
      createdAt,
    })),
  };
}

function toStaffPayment(payment: Row['payments'][number]): StaffPayment {
  const { stripePaymentIntentId: intentId } = payment;
  const mode = getServerConfig().STRIPE_SECRET_KEY.includes('_live_') ? '' : 'test/';
  return {
    id: payment.id,
    method: payment.method,
    status: payment.status,
    amountMinor: minor(payment.amountMinor),
    capturedMinor: minor(payment.capturedMinor),
    currency: requireCurrency(payment.currency),
    stripeSessionId: payment.stripeSessionId,
    stripePaymentIntentId: intentId,
    stripeUrl: intentId
      ? `https://dashboard.stripe.com/${mode}payments/${encodeURIComponent(intentId)}`
      : null,
    failureReason: payment.failureReason,
    createdAt: payment.createdAt,
    paidAt: payment.paidAt,
    sessionExpiresAt: payment.sessionExpiresAt,
  };
}
