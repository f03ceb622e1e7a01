import 'server-only';
import type { Tx } from '@/lib/db/client';

/** Notes that the shop takes orders from now on. @returns whether it hadn't before. */
export async function markShopOpened(tx: Tx): Promise<boolean> {
  const { count } = await tx.shopSettings.updateMany({
    where: { id: 1, openedAt: null },
    data: { openedAt: new Date(), version: { increment: 1 } },
  });
  return count === 1;
}
