import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { inTransaction } from '@/lib/db/in-transaction';
import { jobErrorMessage } from '@/lib/jobs/job-error-message';
import { retryJob } from '@/lib/jobs/retry-job';

/**
 * Retries a job that has used up its attempts, for a member of staff.
 * @param jobId its id in the queue, as it came from a form.
 * @returns whether there was such a job; nothing is audited when there was none.
 */
export async function retryFailedJob(actor: StaffActor, jobId: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const job = await retryJob(tx, jobId);
    if (!job) return false;
    await recordAudit(tx, {
      actor,
      action: 'jobs.tried_again',
      subject: { type: 'job', id: jobId },
      before: { job: job.name, tries: job.attempts, lastError: jobErrorMessage(job.lastError) },
      after: { tries: 0 },
    });
    return true;
  });
}
