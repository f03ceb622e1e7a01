import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff';
import { formatMoney, requireCurrency } from '@/lib/core/money';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { OrderChange } from '@/lib/orders/begin-order-change';
import type { CashError } from '@/lib/orders/fulfil-errors';
import { isCashDue } from '@/lib/orders/fulfilment-state';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { completeIfDone } from '@/lib/orders/roll-up-fulfilment-status';
import { rollUpPaymentStatus } from '@/lib/orders/roll-up-payment-status';
import { recordCash } from '@/lib/payments/record-cash';
import { changeOrder } from './change-order';

/**
 * Settles a cash order: the courier has brought its whole total. The payment, the status that follows from it, the
 * timeline and the audit log, in one transaction. What was written by mistake is given back by a refund.
 */
export async function collectCash(
  input: Omit<OrderChange, 'staffId'> & { actor: StaffActor },
): Promise<Result<null, CashError>> {
  const { orderId, requestKey, actor } = input;
  const { staffId } = actor;
  return changeOrder<CashError>({ ...input, staffId }, async (tx) => {
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
    if (!isCashDue(order)) return fail({ code: 'no_cash_due' });
    const { totalMinor: amountMinor, currency } = order;
    await recordCash(tx, { orderId, amountMinor, currency });
    const reason = `${formatMoney(amountMinor, requireCurrency(currency))} in cash`;
    const by = { actor: 'staff', actorId: staffId } as const;
    await recordOrderEvent(tx, {
      orderId,
      type: 'cash_collected',
      ...by,
      requestKey,
      reason,
      data: { amountMinor },
    });
    await rollUpPaymentStatus(tx, { orderId, ...by, reason });
    await completeIfDone(tx, { orderId, ...by });
    await recordAudit(tx, {
      actor,
      action: 'orders.cash_collected',
      subject: { type: 'order', id: orderId },
      after: { amountMinor, currency },
    });
    return succeed(null);
  });
}
