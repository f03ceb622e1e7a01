import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff';
import { inTransaction } from '@/lib/db/in-transaction';
import { jobErrorWords } from '@/lib/jobs/job-error-words';
import { retryJob } from '@/lib/jobs/retry-job';

/**
 * Lets a job that gave up be tried again, for somebody of the staff.
 * @param jobId the queue's number of it, as it came from a form.
 * @returns whether there was such a job; nothing is written down when there was none.
 */
export async function tryJobAgain(actor: StaffActor, jobId: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const job = await retryJob(tx, jobId);
    if (!job) return false;
    await recordAudit(tx, {
      actor,
      action: 'jobs.tried_again',
      subject: { type: 'job', id: jobId },
      before: { job: job.name, tries: job.attempts, lastError: jobErrorWords(job.lastError) },
      after: { tries: 0 },
    });
    return true;
  });
}
