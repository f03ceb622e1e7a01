import { inTransaction } from '@/lib/db/in-transaction';
import { settlePayment } from '@/lib/workflows/settle-payment';
import { type MadeOrder, makeOrder } from './order';
import { sessionOf } from './payment-session';

/** An order of one unit that is paid, as Stripe's word leaves it; Stripe itself knows nothing of it. */
export async function makePaidOrder(input: Parameters<typeof makeOrder>[0] = {}): Promise<MadeOrder> {
  const order = await makeOrder(input);
  const { outcome } = await inTransaction((tx) => settlePayment(tx, sessionOf(order)));
  if (outcome !== 'paid') throw new Error(`Not paid: ${outcome}`);
  return order;
}
