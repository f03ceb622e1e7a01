import 'server-only';
import type { Db } from '@/lib/db/client';
import { type PaymentProvider, paymentMethodsWhere } from '@/lib/pricing/payment-methods';
import type { UnfinishedPayments } from '@/lib/pricing/unfinished-payments';
import { Prisma } from '@/prisma/generated/client';

/** Text without values, which the doctor asks through a connection of its own. */
export function unfinishedPaymentsSql(provider: PaymentProvider): string {
  const methods = paymentMethodsWhere((descriptor) => descriptor.provider === provider);
  const isTheirs = `p.method in (${methods.map((method) => `'${method}'`).join(', ')})`;
  return `
    select
      (select count(*)::int from payment p
        where ${isTheirs} and (p.status in ('open', 'processing') or p.is_end_unconfirmed)) as payments,
      (select count(*)::int from refund r join payment p on p.id = r.payment_id
        where r.status = 'pending' and ${isTheirs}) as refunds,
      (select count(*)::int from dispute d join payment p on p.id = d.payment_id
        where d.status = 'open' and ${isTheirs}) as disputes`;
}

/** What is not finished at a service, which matters where the shop has no keys for it any more. */
export async function countUnfinishedPayments(
  db: Db,
  provider: PaymentProvider,
): Promise<UnfinishedPayments> {
  const [row] = await db.$queryRaw<UnfinishedPayments[]>(Prisma.raw(unfinishedPaymentsSql(provider)));
  return row ?? { payments: 0, refunds: 0, disputes: 0 };
}
