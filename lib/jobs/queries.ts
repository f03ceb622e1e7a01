import 'server-only';
import { getDb } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import { type FailedJob, type FailedJobs, MAX_JOBS_LISTED } from './failed-job';

// A job that runs is in neither list, though it may be at its last try; nor is one that lost its key to a newer job,
// which does its work. The queue's public view has no payload.
const EXHAUSTED = Prisma.sql`jobs.attempts >= jobs.max_attempts and jobs.locked_at is null and jobs.key is not null`;
const RETRYING = Prisma.sql`jobs.is_available and jobs.last_error is not null`;

/** The jobs that failed: those whose attempts are exhausted, latest first, and those that will be retried, next first. */
export async function listFailedJobs(): Promise<FailedJobs> {
  const [exhausted, retrying] = await Promise.all([
    readJobs(EXHAUSTED, Prisma.sql`jobs.updated_at desc, jobs.id desc`),
    readJobs(RETRYING, Prisma.sql`jobs.run_at, jobs.id`),
  ]);
  return { exhausted: exhausted.map((job) => ({ ...job, nextTryAt: null })), retrying };
}

/** How many jobs have exhausted their attempts and wait for a person, and since when the oldest does. */
export async function countExhaustedJobs(): Promise<{ count: number; oldestAt: Date | null }> {
  const [row] = await getDb().$queryRaw<{ count: number; oldestAt: Date | null }[]>`
    select count(*)::int as count, min(jobs.updated_at) as "oldestAt"
    from graphile_worker._private_jobs as jobs where ${EXHAUSTED}`;
  return row ?? { count: 0, oldestAt: null };
}

type Row = Omit<FailedJob, 'payload'> & { payload: unknown };

async function readJobs(condition: Prisma.Sql, order: Prisma.Sql): Promise<FailedJob[]> {
  const rows = await getDb().$queryRaw<Row[]>`
    select jobs.id::text as id, tasks.identifier as name, jobs.payload, jobs.attempts::int as attempts,
      jobs.max_attempts::int as "maxAttempts", jobs.last_error as "lastError", jobs.updated_at as "updatedAt",
      jobs.run_at as "nextTryAt"
    from graphile_worker._private_jobs as jobs
    join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where ${condition} order by ${order} limit ${MAX_JOBS_LISTED}`;
  return rows.map((row) => ({ ...row, payload: readPayload(row.payload) }));
}

/** The values of a payload; what the queue itself adds to one (`_cron`) is left out. */
function readPayload(payload: unknown): FailedJob['payload'] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([name, value]) =>
    name.startsWith('_') ? [] : [{ name, value: typeof value === 'string' ? value : JSON.stringify(value) }],
  );
}
