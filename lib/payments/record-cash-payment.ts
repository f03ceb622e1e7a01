import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import type { NewRefundRow } from './refund-row';

type Money = { orderId: string; amountMinor: number; currency: string };

/** The payment of an order whose courier brought the money. The database takes the whole total, once. */
export async function recordCashPayment(tx: Tx, input: Money): Promise<void> {
  const { orderId, amountMinor, currency } = input;
  await tx.payment.create({
    data: {
      id: newId(),
      orderId,
      method: 'cash_on_delivery',
      status: 'paid',
      amountMinor,
      capturedMinor: amountMinor,
      currency,
      paidAt: new Date(),
    },
  });
}

/** A refund of cash that staff paid back by hand: it is recorded as succeeded. @returns its id. */
export async function recordCashRefund(tx: Tx, input: NewRefundRow): Promise<string> {
  const id = newId();
  await tx.refund.create({
    data: {
      id,
      ...input,
      requestKey: input.requestKey ?? null,
      status: 'succeeded',
      isByHand: true,
      settledAt: new Date(),
    },
  });
  return id;
}
