import { inTransaction } from '@/lib/db/in-transaction';
import { seedDelivery } from '@/prisma/seed/seed-delivery';

/** The delivery options that the shop opens with: Rs 250 at home, nothing from Rs 10,000 on; Rs 600 express. */
export async function makeDelivery(): Promise<void> {
  await inTransaction(seedDelivery);
}
