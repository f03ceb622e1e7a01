'use server';

import { redirect } from 'next/navigation';
import { completeForm } from '@/components/admin/forms/complete-form';
import type { FormState } from '@/components/admin/forms/form-state';
import { refuseForm } from '@/components/admin/forms/refuse-form';
import { submittedTexts } from '@/components/admin/forms/submitted-texts';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { isUuid } from '@/lib/core/ids';
import { getCampaign } from '@/lib/sharing/campaign/campaign-queries';
import { campaignSchema, readCampaignForm } from '@/lib/sharing/campaign/campaign-schema';
import { changeShareCampaign, revokeShareCode } from '@/lib/workflows/sharing/change-share-campaign';

const PATH = '/admin/sharing';

/** Saves the campaign; or returns the validation errors by field, and changes nothing. */
export async function saveCampaign(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('sharing.manage', PATH);
  const campaign = await getCampaign();
  const read = campaignSchema.safeParse(readCampaignForm(form));
  if (!read.success || !campaign) {
    const issues = read.success ? [] : read.error.issues;
    const errors = Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
    return refuseForm(previous, form, { errors });
  }
  await changeShareCampaign({ campaignId: campaign.campaignId, form: read.data, actor });
  return completeForm(previous, {
    title: 'Saved',
    text: 'The shop’s pages show it within a second.',
    typed: submittedTexts(form),
  });
}

/** Revokes a share whose code looks like abuse. */
export async function revokeSuspiciousShare(form: FormData): Promise<void> {
  const actor = await requireActor('sharing.manage', PATH);
  const shareId = String(form.get('shareId') ?? '');
  const isRevoked = isUuid(shareId) && (await revokeShareCode({ shareId, actor }));
  redirect(`${PATH}?revoked=${isRevoked ? 'yes' : 'no'}#suspicious`);
}
