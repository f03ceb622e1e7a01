import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { withDefaultRules } from '@/lib/sharing/campaign/network-rules';

const CODE_LIFE_DAYS = 7;

/** "Share and get 15% off", unless the shop has a campaign already: everything about it is the owner's to change. */
export async function seedShareCampaign(tx: Tx): Promise<void> {
  if ((await tx.shareCampaign.count()) > 0) return;
  const discountId = newId();
  await tx.discount.create({
    data: {
      id: discountId,
      title: 'Share and get 15% off',
      kind: 'percent',
      percentOffBps: 1500,
      currency: 'PKR',
      perPersonLimit: 1,
    },
  });
  await tx.shareCampaign.create({
    data: {
      id: newId(),
      discountId,
      codeLifeDays: CODE_LIFE_DAYS,
      networks: {
        create: withDefaultRules([]),
      },
    },
  });
}
