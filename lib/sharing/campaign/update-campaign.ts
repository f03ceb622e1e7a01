import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { CampaignForm } from './campaign-schema';

/**
 * Updates the campaign, with immediate effect. Earlier offers are kept: shares that have started keep their required
 * level, and codes that were earned keep their percentage and minimum.
 */
export async function updateCampaign(
  tx: Tx,
  input: { campaignId: string; form: CampaignForm },
): Promise<void> {
  const { campaignId, form } = input;
  const { discountId } = await tx.shareCampaign.update({
    where: { id: campaignId },
    data: {
      isActive: form.isActive,
      codeLifeDays: form.codeLifeDays,
      codesPerDay: form.codesPerDay,
      codesInAll: form.codesInAll,
    },
    select: { discountId: true },
  });
  await tx.discount.update({
    where: { id: discountId },
    data: {
      percentOffBps: form.percentOff,
      minimumSubtotalMinor: form.minimumSubtotalMinor,
      title: `Share and get ${form.percentOff / 100}% off`,
    },
  });
  for (const { network, isEnabled, requiredLevel } of form.networks) {
    await tx.shareNetworkRule.upsert({
      where: { campaignId_network: { campaignId, network } },
      create: { campaignId, network, isEnabled, requiredLevel },
      update: { isEnabled, requiredLevel },
    });
  }
}
