import type { Metadata } from 'next';
import { AccountSection } from '@/components/admin/account/account-section';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { InvitationTable } from '@/components/admin/people/invitation-table';
import { InviteForm } from '@/components/admin/people/invite-form';
import { OutcomeAlert } from '@/components/admin/people/outcome-alert';
import { StaffTable } from '@/components/admin/people/staff-table';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { listOpenInvitations } from '@/lib/auth/invitations/queries';
import { listStaff } from '@/lib/auth/staff/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'People' };

type PeoplePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const staff = await requireStaff('people.view', '/admin/people');
  const { outcome } = await searchParams;
  const mayManage = isPermitted({ role: staff.role, permission: 'people.manage' });
  const [members, invitations] = await Promise.all([listStaff(), listOpenInvitations()]);
  return (
    <AdminFrame staff={staff} current="/admin/people">
      <AdminHeading title="People">
        <a href="/admin/people/permissions">What each role may do</a>
      </AdminHeading>
      <OutcomeAlert outcome={outcome} />
      <StaffTable staff={members} />
      <InvitationTable
        invitations={invitations}
        mayManage={mayManage}
        hasSecondFactor={staff.hasSecondFactor}
      />
      {mayManage ? (
        <AccountSection
          title="Invite somebody"
          description="A mail with a link goes out. It works once, and for 72 hours."
        >
          <InviteForm hasSecondFactor={staff.hasSecondFactor} />
        </AccountSection>
      ) : null}
    </AdminFrame>
  );
}
