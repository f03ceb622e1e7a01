import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { JobName, JobPayloads } from './job';

/** With growing pauses: about three days. */
export const MAX_JOB_ATTEMPTS = 20;

/**
 * Puts a job into the queue in the transaction that makes it necessary: it runs if and only if that commits, at
 * least once, with growing pauses between tries.
 * @param input.dedupeKey a job with this key that still waits is not added twice.
 */
export async function enqueueJob<Name extends JobName>(
  tx: Tx,
  input: { name: Name; payload: JobPayloads[Name]; dedupeKey: string },
): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      identifier => ${input.name}::text, payload => ${JSON.stringify(input.payload)}::json,
      job_key => ${input.dedupeKey}::text, max_attempts => ${MAX_JOB_ATTEMPTS}::int)`;
}
