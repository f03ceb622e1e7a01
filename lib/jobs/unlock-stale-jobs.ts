import 'server-only';
import type { Tx } from '@/lib/db/client';
import { listStaleWorkers } from './queries';

/** No job takes longer than about a minute (Stripe three times 10 s, a mail 20 s). */
const STALE_AFTER_MINUTES = 10;

/**
 * Frees the jobs of processes that were killed, which the queue itself would keep locked for four hours: they run
 * again, or have failed if that was their last attempt. A worker has one job at a time, so freeing it frees no other.
 * The age is the only sign of death: a worker's name does not tell its process, and other processes may be at work.
 * @returns the names of the workers that are taken for dead.
 */
export async function unlockStaleJobs(tx: Tx): Promise<string[]> {
  const workers = await listStaleWorkers(tx, STALE_AFTER_MINUTES);
  if (workers.length > 0)
    await tx.$executeRaw`select graphile_worker.force_unlock_workers(${workers}::text[])`;
  return workers;
}
