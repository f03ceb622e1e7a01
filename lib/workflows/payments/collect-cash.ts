import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { formatMoney, requireCurrency } from '@/lib/core/money';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { CashCollectionError } from '@/lib/orders/fulfilment/fulfilment-errors';
import { isCashDue } from '@/lib/orders/fulfilment/fulfilment-state';
import { completeOrderIfDone } from '@/lib/orders/fulfilment/roll-up-fulfilment-status';
import type { OrderChange } from '@/lib/orders/lock-order-at-version';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { rollUpPaymentStatus } from '@/lib/orders/roll-up-payment-status';
import { recordCashPayment } from '@/lib/payments/record-cash-payment';
import { changeOrder } from '@/lib/workflows/orders/change-order';

/**
 * Records the cash of an order with cash on delivery: the courier has handed over its total. Payment, payment status,
 * timeline and audit log change in one transaction. What was recorded by mistake is undone by a refund.
 */
export async function collectCash(
  input: Omit<OrderChange, 'staffId'> & { actor: StaffActor },
): Promise<Result<null, CashCollectionError>> {
  const { orderId, requestKey, actor } = input;
  const { staffId } = actor;
  return changeOrder<CashCollectionError>({ ...input, staffId }, async (tx) => {
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
    if (!isCashDue(order)) return fail({ code: 'no_cash_due' });
    const { totalMinor: amountMinor, currency } = order;
    await recordCashPayment(tx, { orderId, amountMinor, currency });
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
    await completeOrderIfDone(tx, { orderId, ...by });
    await recordAudit(tx, {
      actor,
      action: 'orders.cash_collected',
      subject: { type: 'order', id: orderId },
      after: { amountMinor, currency },
    });
    return succeed(null);
  });
}
