'use server';

import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/auth/require-actor';
import { tryJobAgain as tryAgain } from '@/lib/workflows/try-job-again';
import { retryOutcomePath } from './retry-outcome';

/** Lets a job that gave up be tried again, and leads back to the list, which tells what became of it. */
export async function tryJobAgain(form: FormData): Promise<void> {
  const actor = await requireActor('jobs.retry', '/admin/jobs');
  const isQueued = await tryAgain(actor, String(form.get('jobId') ?? ''));
  redirect(retryOutcomePath(isQueued ? 'queued' : 'gone'));
}
