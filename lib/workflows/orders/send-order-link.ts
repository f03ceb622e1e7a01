import 'server-only';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { enqueueOrderMail } from '@/lib/orders/mails/enqueue-order-mail';
import { normaliseEmail } from '@/lib/orders/normalise-email';

const ONE_HOUR_MS = 60 * 60 * 1000;

/** Checks that the database is reachable, before the buyer reads that a link will be sent. @throws when it is not. */
export async function requireDatabase(): Promise<void> {
  await getDb().$queryRaw`select 1`;
}

/**
 * Mails an order's private link to the address that the order was placed with, when number and address match; otherwise
 * nothing happens, and the caller cannot tell the difference. At most one such mail an hour and order.
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
    await enqueueOrderMail(tx, {
      orderId: order.id,
      kind: 'order_link',
      toAddress: order.email,
      dedupeKey: String(hour),
    });
  });
}
