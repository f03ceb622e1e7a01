import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { inTransaction } from '@/lib/db/in-transaction';
import type { CampaignForm } from '@/lib/sharing/campaign/campaign-schema';
import { updateCampaign } from '@/lib/sharing/campaign/update-campaign';
import { revokeShare } from '@/lib/sharing/revoke-share';

/** Changes the share campaign; the database notifies, and pages that advertise it are published anew. */
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

/** Revokes a share and the code that it has earned. @returns whether there was something to revoke. */
export async function revokeShareCode(input: { shareId: string; actor: StaffActor }): Promise<boolean> {
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
