import type { Metadata } from 'next';
import { AccountPageView } from '@/components/admin/account/account-page-view';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { getProtection, listSessions } from '@/lib/auth/queries';
import { requireSignedIn } from '@/lib/auth/require-staff';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const staff = await requireSignedIn('/admin/account');
  const [sessions, { recoveryCodesLeft }] = await Promise.all([listSessions(staff), getProtection(staff.id)]);
  return (
    <AdminFrame staff={staff}>
      <AdminHeading title="Your account" />
      <AccountPageView staff={staff} sessions={sessions} recoveryCodesLeft={recoveryCodesLeft} />
    </AdminFrame>
  );
}
