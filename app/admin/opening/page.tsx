import type { Metadata } from 'next';
import { SavedAlert } from '@/components/admin/forms/saved-alert';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { OpeningOverview } from '@/components/admin/opening/opening-overview';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { getOpening } from '@/lib/workflows/opening/find-opening';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Opening' };

const PATH = '/admin/opening';
const MESSAGES = { opened: 'The shop is open. Its pages show it within a second.' };

export default async function OpeningPage({ searchParams }: PageProps<'/admin/opening'>) {
  const staff = await requireStaff('settings.view', PATH);
  const [{ done }, opening] = await Promise.all([searchParams, getOpening()]);
  const mayOpen = isPermitted({ role: staff.role, permission: 'settings.manage' });
  return (
    <AdminFrame staff={staff} current={PATH}>
      <AdminHeading title="Opening the shop" />
      <SavedAlert done={done} messages={MESSAGES} />
      <OpeningOverview opening={opening} mayOpen={mayOpen} />
    </AdminFrame>
  );
}
