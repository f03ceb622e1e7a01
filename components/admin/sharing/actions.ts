'use server';

import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { isUuid } from '@/lib/core/ids';
import { getCampaign } from '@/lib/sharing/campaign/campaign-queries';
import { campaignSchema, readCampaignForm } from '@/lib/sharing/campaign/campaign-schema';
import { changeShareCampaign, revokeShareCode } from '@/lib/workflows/sharing/change-share-campaign';
import type { CampaignFormState } from './campaign-form-state';

const PATH = '/admin/sharing';

/** Saves the campaign; or returns the validation errors by field, and changes nothing. */
export async function saveCampaign(previous: CampaignFormState, form: FormData): Promise<CampaignFormState> {
  const actor = await requireActor('sharing.manage', PATH);
  const campaign = await getCampaign();
  const read = campaignSchema.safeParse(readCampaignForm(form));
  const attempt = previous.attempt + 1;
  if (!read.success || !campaign) {
    const issues = read.success ? [] : read.error.issues;
    const errors = Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
    return { outcome: 'refused', errors, typed: textValues(form), attempt };
  }
  await changeShareCampaign({ campaignId: campaign.campaignId, form: read.data, actor });
  return { outcome: 'saved', errors: {}, typed: textValues(form), attempt };
}

function textValues(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** Revokes a share whose code looks like abuse. */
export async function revokeSuspiciousShare(form: FormData): Promise<void> {
  const actor = await requireActor('sharing.manage', PATH);
  const shareId = String(form.get('shareId') ?? '');
  const isRevoked = isUuid(shareId) && (await revokeShareCode({ shareId, actor }));
  redirect(`${PATH}?revoked=${isRevoked ? 'yes' : 'no'}#suspicious`);
}
