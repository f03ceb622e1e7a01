import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { OutcomeNotice } from '@/components/admin/people/outcome-notice';
import { PersonPageView } from '@/components/admin/people/person-page-view';
import { getPerson } from '@/lib/auth/people-queries';
import { isPermitted } from '@/lib/auth/permissions';
import { listSessions } from '@/lib/auth/queries';
import { requireStaff } from '@/lib/auth/require-staff';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'A person' };

type PersonPageProps = {
  params: Promise<{ staffId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const { staffId } = await params;
  const staff = await requireStaff('people.view', '/admin/people');
  const { outcome } = await searchParams;
  const person = await getPerson(staffId);
  if (!person) notFound();
  return (
    <AdminFrame staff={staff} current="/admin/people">
      <AdminHeading title={person.name}>
        <a href="/admin/people">People</a>
      </AdminHeading>
      <OutcomeNotice outcome={outcome} />
      <PersonPageView
        person={person}
        sessions={await listSessions(person)}
        mayManage={isPermitted({ role: staff.role, permission: 'people.manage' })}
        hasSecondFactor={staff.hasSecondFactor}
        maySeeAudit={isPermitted({ role: staff.role, permission: 'audit.view' })}
      />
    </AdminFrame>
  );
}
