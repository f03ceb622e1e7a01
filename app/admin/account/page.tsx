import type { Metadata } from 'next';
import { AccountSettings } from '@/components/admin/account/account-settings';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { requireSignedIn } from '@/lib/auth/authorisation/require-staff';
import { getSecondFactorStatus } from '@/lib/auth/second-factor/queries';
import { listSessions } from '@/lib/auth/sessions/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const staff = await requireSignedIn('/admin/account');
  const [sessions, { recoveryCodesLeft }] = await Promise.all([
    listSessions(staff),
    getSecondFactorStatus(staff.id),
  ]);
  return (
    <AdminFrame staff={staff}>
      <AdminHeading title="Your account" />
      <AccountSettings staff={staff} sessions={sessions} recoveryCodesLeft={recoveryCodesLeft} />
    </AdminFrame>
  );
}
