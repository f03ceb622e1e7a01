import 'server-only';
import { cache } from 'react';
import { requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { discountValidityAt } from '@/lib/pricing/discount-validity';
import { withDefaultRules } from './network-rules';
import type { ShareOffer } from './share-offer';

/**
 * The offer of the campaign, or null when it is switched off, out of its dates, has no network enabled, or has reached
 * its total limit of codes. What pages promise and what a share is started by is this one answer.
 */
export async function findShareOffer(): Promise<(ShareOffer & { campaignId: string }) | null> {
  const campaigns = await getDb().shareCampaign.findMany({
    where: { isActive: true, discount: { isActive: true, percentOffBps: { not: null } } },
    include: { discount: true, total: true, networks: true },
    orderBy: { createdAt: 'desc' },
  });
  const now = new Date();
  const campaign = campaigns.find(({ discount }) => discountValidityAt(discount, now) === 'on');
  const percentOffBps = campaign?.discount.percentOffBps ?? null;
  if (!campaign || percentOffBps === null) return null;
  if (campaign.codesInAll !== null && (campaign.total?.unlocked ?? 0) >= campaign.codesInAll) return null;
  const networks = withDefaultRules(campaign.networks).filter(({ isEnabled }) => isEnabled);
  if (networks.length === 0) return null;
  return {
    campaignId: campaign.id,
    percentOffBps,
    codeLifeDays: campaign.codeLifeDays,
    minimumSubtotalMinor: campaign.discount.minimumSubtotalMinor,
    currency: requireCurrency(campaign.discount.currency),
    endsAt: campaign.discount.endsAt,
    networks: networks.map(({ network, requiredLevel }) => ({ network, requiredLevel })),
  };
}

/** The same, read once per render; pages that show it are rendered again when campaign or discount change. */
export const getShareOffer = cache((): Promise<ShareOffer | null> => findShareOffer());
