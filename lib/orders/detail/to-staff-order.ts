import 'server-only';
import { getStripeSettings } from '@/lib/config/stripe-settings';
import { minor, requireCurrency } from '@/lib/core/money';
import { shippingAddressOf } from '@/lib/orders/shipping-address';
import type { StaffOrder, StaffOrderEvent, StaffOrderMail, StaffPayment } from '@/lib/orders/staff-order';
import type { Prisma } from '@/prisma/generated/client';
import { staffOrderDetailInclude, toStaffOrderDetail, toStaffOrderLine } from './to-staff-order-detail';

/** What `toStaffOrder` needs beside the order's own columns. */
export const staffOrderInclude = {
  ...staffOrderDetailInclude,
  refunds: {
    orderBy: { createdAt: 'desc' },
    include: { lines: { include: { orderLine: { select: { title: true, variantTitle: true } } } } },
  },
  emails: { orderBy: { createdAt: 'asc' } },
  // Events of one transaction share their time; their ids carry the millisecond in which each was made.
  events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  notes: true,
} as const satisfies Prisma.OrderInclude;

type Row = Prisma.OrderGetPayload<{ include: typeof staffOrderInclude }>;

/**
 * Maps an order's row to what staff are shown. Amounts stay in minor units.
 * @param staffNames by id, of those who did something with it.
 */
export function toStaffOrder(row: Row, staffNames: ReadonlyMap<string, string>): StaffOrder {
  return {
    ...toStaffOrderDetail(row),
    version: row.events.reduce((latest, { sequence }) => Math.max(latest, sequence), 0),
    orderNumber: row.orderNumber,
    createdAt: row.createdAt,
    status: row.status,
    paymentStatus: row.paymentStatus,
    fulfilmentStatus: row.fulfilmentStatus,
    paymentMethod: row.paymentMethod,
    attentionReason: row.attentionReason,
    email: row.email,
    shippingAddress: shippingAddressOf(row),
    deliveryOptionTitle: row.deliveryOptionTitle,
    safety:
      row.safetyNoteVersion && row.safetyAcknowledgedAt
        ? { version: row.safetyNoteVersion, acknowledgedAt: row.safetyAcknowledgedAt }
        : null,
    sourceArticleSlug: row.sourceArticleSlug,
    lines: row.lines.map(toStaffOrderLine),
    subtotalMinor: minor(row.subtotalMinor),
    discountMinor: minor(row.discountMinor),
    promotionCode: row.promotionCode,
    deliveryMinor: minor(row.deliveryMinor),
    taxAddedMinor: minor(row.taxAddedMinor),
    totalMinor: minor(row.totalMinor),
    currency: requireCurrency(row.currency),
    payments: row.payments.map(toStaffPayment),
    refunds: row.refunds.map(toStaffRefund),
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
    events: row.events.map((event) => toStaffEvent(event, { notes: row.notes, staffNames })),
  };
}

function toStaffRefund(refund: Row['refunds'][number]): StaffOrder['refunds'][number] {
  return {
    id: refund.id,
    status: refund.status,
    origin: refund.origin,
    amountMinor: minor(refund.amountMinor),
    currency: requireCurrency(refund.currency),
    reason: refund.reason,
    failureReason: refund.failureReason,
    createdAt: refund.createdAt,
    isByHand: refund.isByHand,
    goods: refund.lines.map(({ orderLine, quantity, restockedQuantity: restocked }) => ({
      title: `${orderLine.title}, ${orderLine.variantTitle}`,
      quantity,
      restocked,
    })),
  };
}

function toStaffEvent(
  event: Row['events'][number],
  known: { notes: Row['notes']; staffNames: ReadonlyMap<string, string> },
): StaffOrderEvent {
  const { id, type, actor, actorId, from, to, reason, createdAt, data } = event;
  const noteId = data && typeof data === 'object' && 'noteId' in data ? data.noteId : null;
  const note = known.notes.find((candidate) => candidate.id === noteId)?.text ?? null;
  const staffName = actor === 'staff' && actorId ? (known.staffNames.get(actorId) ?? null) : null;
  return { id, type, actor, from, to, reason, createdAt, staffName, note };
}

function toStaffPayment(payment: Row['payments'][number]): StaffPayment {
  const { stripePaymentIntentId: intentId } = payment;
  return {
    id: payment.id,
    method: payment.method,
    status: payment.status,
    amountMinor: minor(payment.amountMinor),
    capturedMinor: minor(payment.capturedMinor),
    currency: requireCurrency(payment.currency),
    stripeSessionId: payment.stripeSessionId,
    stripePaymentIntentId: intentId,
    stripeUrl: intentId ? dashboardUrl(intentId) : null,
    failureReason: payment.failureReason,
    createdAt: payment.createdAt,
    paidAt: payment.paidAt,
    sessionExpiresAt: payment.sessionExpiresAt,
  };
}

/**
 * Where Stripe shows a payment; null with the sandbox, whose payments Stripe does not know, and without a key, which says
 * whether the money is real.
 */
function dashboardUrl(intentId: string): string | null {
  const stripe = getStripeSettings();
  if (!stripe || stripe.apiBase) return null;
  const mode = stripe.isLive ? '' : 'test/';
  return `https://dashboard.stripe.com/${mode}payments/${encodeURIComponent(intentId)}`;
}
