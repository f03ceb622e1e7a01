import { inTransaction } from '@/lib/db/in-transaction';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { makeCheckoutSession } from './checkout-session';
import { type MadeOrder, makeOrder } from './order';

/** A paid order of one unit, as after its webhook; the Stripe sandbox does not know it. */
export async function makePaidOrder(input: Parameters<typeof makeOrder>[0] = {}): Promise<MadeOrder> {
  const order = await makeOrder(input);
  const { outcome } = await inTransaction((tx) => settlePayment(tx, makeCheckoutSession(order)));
  if (outcome !== 'paid') throw new Error(`Not paid: ${outcome}`);
  return order;
}
