import 'server-only';
import { getDb, type Tx } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import { type FailedJob, type FailedJobs, MAX_JOBS_LISTED } from './failed-job';
import type { JobName } from './job';
import { QUEUE_TABLES } from './queue-tables';

const JOBS = Prisma.raw(QUEUE_TABLES.jobs);
const TASKS = Prisma.raw(QUEUE_TABLES.tasks);
const QUEUES = Prisma.raw(QUEUE_TABLES.queues);

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
    from ${JOBS} as jobs where ${EXHAUSTED}`;
  return row ?? { count: 0, oldestAt: null };
}

type Row = Omit<FailedJob, 'payload'> & { payload: unknown };

/** How the queue is doing, over all processes. */
export type QueueState = {
  /** Jobs that could run now, and since when the oldest of them could. */
  due: number;
  oldestDueAt: Date | null;
  running: number;
  exhausted: number;
};

/** Reads the whole queue, which holds what is not done yet and nothing else. */
export async function readQueueState(): Promise<QueueState> {
  const isDue = Prisma.sql`jobs.is_available and jobs.run_at <= now()`;
  const [row] = await getDb().$queryRaw<QueueState[]>`
    select count(*) filter (where ${isDue})::int as due,
      min(jobs.run_at) filter (where ${isDue}) as "oldestDueAt",
      count(*) filter (where jobs.locked_at is not null)::int as running,
      count(*) filter (where ${EXHAUSTED})::int as exhausted
    from ${JOBS} as jobs`;
  return row ?? { due: 0, oldestDueAt: null, running: 0, exhausted: 0 };
}

/** The last failure of jobs of a name that are not done yet; null when none has failed. */
export async function findLastFailure(name: JobName): Promise<{ error: string | null; at: Date } | null> {
  const [row] = await getDb().$queryRaw<{ error: string | null; at: Date }[]>`
    select jobs.last_error as error, jobs.updated_at as at
    from ${JOBS} as jobs join ${TASKS} as tasks on tasks.id = jobs.task_id
    where tasks.identifier = ${name} and jobs.last_error is not null
    order by jobs.updated_at desc limit 1`;
  return row ?? null;
}

async function readJobs(condition: Prisma.Sql, order: Prisma.Sql): Promise<FailedJob[]> {
  const rows = await getDb().$queryRaw<Row[]>`
    select jobs.id::text as id, tasks.identifier as name, jobs.payload, jobs.attempts::int as attempts,
      jobs.max_attempts::int as "maxAttempts", jobs.last_error as "lastError", jobs.updated_at as "updatedAt",
      jobs.run_at as "nextTryAt"
    from ${JOBS} as jobs
    join ${TASKS} as tasks on tasks.id = jobs.task_id
    where ${condition} order by ${order} limit ${MAX_JOBS_LISTED}`;
  return rows.map((row) => ({ ...row, payload: readPayload(row.payload) }));
}

/** A job as it was when its attempts were exhausted. */
export type ExhaustedJob = { name: string; attempts: number; lastError: string | null };

/**
 * Locks a job whose attempts are exhausted until the transaction ends.
 * @returns null when there is none with this id, or it runs, or it will be retried by itself.
 */
export async function lockExhaustedJob(tx: Tx, jobId: string): Promise<ExhaustedJob | null> {
  const [job] = await tx.$queryRaw<ExhaustedJob[]>`
    select tasks.identifier as name, jobs.attempts::int as attempts, jobs.last_error as "lastError"
    from ${JOBS} as jobs join ${TASKS} as tasks on tasks.id = jobs.task_id
    where jobs.id = ${jobId}::bigint and jobs.locked_at is null and jobs.attempts >= jobs.max_attempts
    for update of jobs`;
  return job ?? null;
}

/** The workers that have held a lock for longer than so many minutes. */
export async function listStaleWorkers(tx: Tx, minutes: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ worker: string }[]>`
    select locked_by as worker from ${JOBS} where locked_at < now() - make_interval(mins => ${minutes}::int)
    union
    select locked_by from ${QUEUES} where locked_at < now() - make_interval(mins => ${minutes}::int)`;
  return rows.map(({ worker }) => worker);
}

/** The values of a payload; what the queue itself adds to one (`_cron`) is left out. */
function readPayload(payload: unknown): FailedJob['payload'] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([name, value]) =>
    name.startsWith('_') ? [] : [{ name, value: typeof value === 'string' ? value : JSON.stringify(value) }],
  );
}
