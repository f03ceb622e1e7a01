import type { Metadata } from 'next';
import { FailedJobList } from '@/components/admin/jobs/failed-job-list';
import { parseRetryOutcome } from '@/components/admin/jobs/retry-outcome';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { listFailedJobs } from '@/lib/jobs/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Jobs' };

type JobsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JobsPage({ searchParams }: JobsPageProps) {
  const { retry } = await searchParams;
  const staff = await requireStaff('jobs.view', '/admin/jobs');
  const jobs = await listFailedJobs();
  return (
    <AdminFrame staff={staff} current="/admin/jobs">
      <AdminHeading title="Jobs that failed" />
      <FailedJobList
        jobs={jobs}
        mayRetry={isPermitted({ role: staff.role, permission: 'jobs.retry' })}
        outcome={parseRetryOutcome(retry)}
      />
    </AdminFrame>
  );
}
