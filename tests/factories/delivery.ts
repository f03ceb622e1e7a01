import { inTransaction } from '@/lib/db/in-transaction';
import { openDemoMarkets } from '@/prisma/seed/open-demo-markets';
import { seedDelivery } from '@/prisma/seed/seed-delivery';

/** The delivery options of the demonstration: PKR 250 at home, nothing from PKR 10,000 on; PKR 600 express; airmail abroad. */
export async function makeDelivery(): Promise<void> {
  await inTransaction(seedDelivery);
  await inTransaction((tx) => openDemoMarkets(tx));
}
