'use server';

import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/auth/require-actor';
import { isUuid } from '@/lib/core/ids';
import { getCampaign } from '@/lib/sharing/campaign-queries';
import { campaignSchema, readCampaignForm } from '@/lib/sharing/campaign-schema';
import { changeShareCampaign, withdrawShare } from '@/lib/workflows/change-share-campaign';
import type { CampaignFormState } from './campaign-form-state';

const PATH = '/admin/sharing';

/** Saves the campaign; answers with what is wrong, field by field, and changes nothing then. */
export async function saveCampaign(previous: CampaignFormState, form: FormData): Promise<CampaignFormState> {
  const actor = await requireActor('sharing.manage', PATH);
  const campaign = await getCampaign();
  const read = campaignSchema.safeParse(readCampaignForm(form));
  const attempt = previous.attempt + 1;
  if (!read.success || !campaign) {
    const issues = read.success ? [] : read.error.issues;
    const errors = Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
    return { outcome: 'refused', errors, typed: textsOf(form), attempt };
  }
  await changeShareCampaign({ campaignId: campaign.campaignId, form: read.data, actor });
  return { outcome: 'saved', errors: {}, typed: textsOf(form), attempt };
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** Takes a code back that was earned by what looks like abuse. */
export async function revokeSuspicious(form: FormData): Promise<void> {
  const actor = await requireActor('sharing.manage', PATH);
  const shareId = String(form.get('shareId') ?? '');
  const isRevoked = isUuid(shareId) && (await withdrawShare({ shareId, actor }));
  redirect(`${PATH}?revoked=${isRevoked ? 'yes' : 'no'}#suspicious`);
}
