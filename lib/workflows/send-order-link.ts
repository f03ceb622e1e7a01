import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { normaliseEmail } from '@/lib/orders/email-address';
import { oweEmail } from '@/lib/orders/owe-email';

const ONE_HOUR_MS = 60 * 60 * 1000;

/** Makes sure that a link can be looked for, before somebody is told that it will be. @throws when it cannot. */
export async function expectDatabase(): Promise<void> {
  await getDb().$queryRaw`select 1`;
}

/**
 * Mails an order's private link to the address that the order was made with, when number and address belong together;
 * otherwise nothing happens, and the caller cannot tell. At most one such mail an hour and order.
 */
export async function sendOrderLink(input: {
  orderNumber: number;
  email: string;
  now?: Date;
}): Promise<void> {
  const hour = Math.floor((input.now ?? new Date()).getTime() / ONE_HOUR_MS);
  await inTransaction(async (tx) => {
    const order = await tx.order.findFirst({
      where: { orderNumber: input.orderNumber, emailNormalised: normaliseEmail(input.email) },
      select: { id: true, email: true },
    });
    if (!order) return;
    await oweEmail(tx, {
      orderId: order.id,
      kind: 'order_link',
      toAddress: order.email,
      dedupeKey: String(hour),
    });
  });
}
