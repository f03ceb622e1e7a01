import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { SharingPageContent } from '@/components/admin/sharing/sharing-page-content';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { getCampaign, listFunnels, listSuspiciousShares } from '@/lib/sharing/campaign/campaign-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Sharing' };

const DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

type SharingPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SharingPage({ searchParams }: SharingPageProps) {
  const staff = await requireStaff('sharing.view', '/admin/sharing');
  const { revoked } = await searchParams;
  const since = new Date(Date.now() - DAYS * DAY_MS);
  const [campaign, funnels, suspicious] = await Promise.all([
    getCampaign(),
    listFunnels(since),
    listSuspiciousShares(since),
  ]);
  if (!campaign) notFound();
  return (
    <AdminFrame staff={staff} current="/admin/sharing">
      <AdminHeading title="Share and get a discount" />
      <SharingPageContent
        campaign={campaign}
        funnels={funnels}
        days={DAYS}
        suspicious={suspicious}
        mayManage={isPermitted({ role: staff.role, permission: 'sharing.manage' })}
        revoked={revoked === 'yes' || revoked === 'no' ? revoked : null}
      />
    </AdminFrame>
  );
}
