import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff';
import { inTransaction } from '@/lib/db/in-transaction';
import type { CampaignForm } from '@/lib/sharing/campaign-schema';
import { revokeShare } from '@/lib/sharing/revoke-share';
import { updateCampaign } from '@/lib/sharing/update-campaign';

/** Sets the share campaign; pages that promise it are rendered anew by the database's word. */
export async function changeShareCampaign(input: {
  campaignId: string;
  form: CampaignForm;
  actor: StaffActor;
}): Promise<void> {
  const { campaignId, form, actor } = input;
  await inTransaction(async (tx) => {
    await updateCampaign(tx, input);
    await recordAudit(tx, {
      actor,
      action: 'sharing.campaign_changed',
      subject: { type: 'share_campaign', id: campaignId },
      after: { ...form, networks: form.networks.map((network) => ({ ...network })) },
    });
  });
}

/** Takes back what a share has earned. @returns whether there was something to take back. */
export async function withdrawShare(input: { shareId: string; actor: StaffActor }): Promise<boolean> {
  const { shareId, actor } = input;
  return inTransaction(async (tx) => {
    const isRevoked = await revokeShare(tx, shareId);
    if (isRevoked) {
      await recordAudit(tx, {
        actor,
        action: 'sharing.code_revoked',
        subject: { type: 'share', id: shareId },
      });
    }
    return isRevoked;
  });
}
