import type { Metadata } from 'next';
import { SavedAlert } from '@/components/admin/forms/saved-alert';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { PolicyTexts } from '@/components/admin/policies/policy-texts';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { listPolicyTexts } from '@/lib/policies/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Policies' };

const PATH = '/admin/policies';
const MESSAGES = { saved: 'Saved. The page shows it within a second, as a new version.' };

export default async function PoliciesPage({ searchParams }: PageProps<'/admin/policies'>) {
  const staff = await requireStaff('settings.view', PATH);
  const [{ done }, texts] = await Promise.all([searchParams, listPolicyTexts()]);
  return (
    <AdminFrame staff={staff} current={PATH}>
      <AdminHeading title="Policies" />
      <SavedAlert done={done} messages={MESSAGES} />
      <PolicyTexts
        texts={texts}
        mayManage={isPermitted({ role: staff.role, permission: 'settings.manage' })}
      />
    </AdminFrame>
  );
}
