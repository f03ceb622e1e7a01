'use server';

import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { retryFailedJob as tryAgain } from '@/lib/workflows/maintenance/retry-failed-job';
import { retryOutcomePath } from './retry-outcome';

/** Queues a job that gave up again, and redirects to the list, which shows the outcome. */
export async function retryJob(form: FormData): Promise<void> {
  const actor = await requireActor('jobs.retry', '/admin/jobs');
  const isQueued = await tryAgain(actor, String(form.get('jobId') ?? ''));
  redirect(retryOutcomePath(isQueued ? 'queued' : 'gone'));
}
