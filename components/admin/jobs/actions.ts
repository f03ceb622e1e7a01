'use server';

import { redirect } from 'next/navigation';
import { requireStaff } from '@/lib/auth/require-staff';
import { retryJob } from '@/lib/jobs/retry-job';
import { logger } from '@/lib/log/logger';
import { retryOutcomePath } from './retry-outcome';

/** Lets a job that gave up be tried again, and leads back to the list, which tells what became of it. */
export async function tryJobAgain(form: FormData): Promise<void> {
  const staff = await requireStaff('jobs.retry', '/admin/jobs');
  const jobId = String(form.get('jobId') ?? '');
  const isQueued = await retryJob(jobId);
  if (isQueued) logger.info({ jobId, staffId: staff.id }, 'a job that gave up is tried again');
  redirect(retryOutcomePath(isQueued ? 'queued' : 'gone'));
}
