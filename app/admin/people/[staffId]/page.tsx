import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { OutcomeAlert } from '@/components/admin/people/outcome-alert';
import { StaffMemberDetail } from '@/components/admin/people/staff-member-detail';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { listSessions } from '@/lib/auth/sessions/queries';
import { getStaffMember } from '@/lib/auth/staff/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'A person' };

type StaffMemberPageProps = {
  params: Promise<{ staffId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function StaffMemberPage({ params, searchParams }: StaffMemberPageProps) {
  const { staffId } = await params;
  const staff = await requireStaff('people.view', '/admin/people');
  const { outcome } = await searchParams;
  const member = await getStaffMember(staffId);
  if (!member) notFound();
  return (
    <AdminFrame staff={staff} current="/admin/people">
      <AdminHeading title={member.name}>
        <a href="/admin/people">People</a>
      </AdminHeading>
      <OutcomeAlert outcome={outcome} />
      <StaffMemberDetail
        member={member}
        sessions={await listSessions(member)}
        mayManage={isPermitted({ role: staff.role, permission: 'people.manage' })}
        hasSecondFactor={staff.hasSecondFactor}
        maySeeAudit={isPermitted({ role: staff.role, permission: 'audit.view' })}
      />
    </AdminFrame>
  );
}
