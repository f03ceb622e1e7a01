import { Notice } from '@/components/ui/notice';
import type { Campaign, NetworkFunnel, SuspiciousShare } from '@/lib/sharing/campaign';
import { CampaignForm } from './campaign-form';
import { FunnelPart } from './funnel-part';
import styles from './sharing-page-view.module.css';
import { SuspiciousPart } from './suspicious-part';

type SharingPageViewProps = {
  campaign: Campaign;
  funnels: readonly NetworkFunnel[];
  days: number;
  suspicious: readonly SuspiciousShare[];
  mayManage: boolean;
  revoked: 'yes' | 'no' | null;
};

/** What sharing brings and costs, and, for those who may, its switches. */
export function SharingPageView({
  campaign,
  funnels,
  days,
  suspicious,
  mayManage,
  revoked,
}: SharingPageViewProps) {
  return (
    <div className={styles.page}>
      {revoked ? (
        <Notice tone={revoked === 'yes' ? 'positive' : 'caution'} role="status">
          <p>{revoked === 'yes' ? 'The code is withdrawn.' : 'There was nothing to withdraw any more.'}</p>
        </Notice>
      ) : null}
      <FunnelPart funnels={funnels} days={days} currency={campaign.currency} />
      {mayManage ? (
        <section aria-labelledby="campaign" className={styles.part}>
          <h2 id="campaign">The campaign</h2>
          <CampaignForm campaign={campaign} />
        </section>
      ) : null}
      <SuspiciousPart shares={suspicious} mayRevoke={mayManage} />
    </div>
  );
}
