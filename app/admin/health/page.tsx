import type { Metadata } from 'next';
import { HealthOverview } from '@/components/admin/health/health-overview';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { OpeningAlert } from '@/components/admin/opening/opening-alert';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { getHealth } from '@/lib/reports/get-health';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Health' };

export default async function HealthPage() {
  const staff = await requireStaff('health.view', '/admin/health');
  const health = await getHealth(new Date());
  return (
    <AdminFrame staff={staff} current="/admin/health">
      <AdminHeading title="Health of the shop" />
      <OpeningAlert />
      <HealthOverview health={health} />
    </AdminFrame>
  );
}
