import 'server-only';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import type { CampaignForm } from '@/lib/sharing/campaign-schema';
import { revokeShare } from '@/lib/sharing/revoke-share';
import { updateCampaign } from '@/lib/sharing/update-campaign';

/** Sets the share campaign; pages that promise it are rendered anew by the database's word. */
export async function changeShareCampaign(input: {
  campaignId: string;
  form: CampaignForm;
  staffId: string;
}): Promise<void> {
  await inTransaction((tx) => updateCampaign(tx, input));
  logger.info({ staffId: input.staffId, campaign: input.form }, 'the share campaign was changed');
}

/** Takes back what a share has earned. @returns whether there was something to take back. */
export async function withdrawShare(input: { shareId: string; staffId: string }): Promise<boolean> {
  const isRevoked = await inTransaction((tx) => revokeShare(tx, input.shareId));
  if (isRevoked) logger.info(input, 'a share was revoked');
  return isRevoked;
}
