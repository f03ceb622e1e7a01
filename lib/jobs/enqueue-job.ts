import 'server-only';
import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import type { JobName, JobPayloads } from './job';

/** With growing pauses: about three days. */
const MAX_JOB_ATTEMPTS = 20;

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
    with job as (select ${JSON.stringify(input.payload)}::json as payload, ${input.dedupeKey}::text as dedupe_key),
    ${enqueueJobsSql(input.name, Prisma.sql`job`)}
    select count(*) from queued`;
}

/**
 * The common table expression that puts some jobs into the queue at once. It defines `queued`, and does nothing unless
 * the statement reads that.
 * @param jobs a relation with the columns `payload` (json) and `dedupe_key` (text).
 */
export function enqueueJobsSql(name: JobName, jobs: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    queued as (
      select added.id from (
        select array_agg((${name}::text, payload, null, null, ${MAX_JOB_ATTEMPTS}::int, dedupe_key, null, null)
          ::graphile_worker.job_spec) as specs
        from ${jobs} having count(*) > 0) wanted, graphile_worker.add_jobs(wanted.specs) added)`;
}
