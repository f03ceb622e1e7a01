import { Alert } from '@/components/ui/alert';
import type { Campaign, NetworkFunnel, SuspiciousShare } from '@/lib/sharing/campaign/campaign';
import { CampaignForm } from './campaign-form';
import { FunnelSection } from './funnel-section';
import styles from './sharing-page-content.module.css';
import { SuspiciousSharesSection } from './suspicious-shares-section';

type SharingPageContentProps = {
  campaign: Campaign;
  funnels: readonly NetworkFunnel[];
  days: number;
  suspicious: readonly SuspiciousShare[];
  mayManage: boolean;
  revoked: 'yes' | 'no' | null;
};

/** What sharing brings and costs, and the campaign settings for staff with permission. */
export function SharingPageContent({
  campaign,
  funnels,
  days,
  suspicious,
  mayManage,
  revoked,
}: SharingPageContentProps) {
  return (
    <div className={styles.page}>
      {revoked ? (
        <Alert tone={revoked === 'yes' ? 'positive' : 'caution'} role="status">
          <p>{revoked === 'yes' ? 'The code is withdrawn.' : 'There was nothing to withdraw any more.'}</p>
        </Alert>
      ) : null}
      <FunnelSection funnels={funnels} days={days} currency={campaign.currency} />
      {mayManage ? (
        <section aria-labelledby="campaign" className={styles.section}>
          <h2 id="campaign">The campaign</h2>
          <CampaignForm campaign={campaign} />
        </section>
      ) : null}
      <SuspiciousSharesSection shares={suspicious} mayRevoke={mayManage} />
    </div>
  );
}
