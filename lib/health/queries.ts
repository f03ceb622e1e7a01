import 'server-only';
import { getDb } from '@/lib/db/client';

/** When a worker last checked the shop's health; null before the first time. */
export async function findWorkerSeenAt(): Promise<Date | null> {
  const { _max } = await getDb().healthCheck.aggregate({ _max: { checkedAt: true } });
  return _max.checkedAt;
}

/**
 * The checks that need a person, by the worker's last look, and since when the oldest does. Jobs that used up their
 * attempts are counted by the queue itself (`countExhaustedJobs`).
 */
export async function countCriticalChecks(): Promise<{ count: number; oldestAt: Date | null }> {
  const { _count, _min } = await getDb().healthCheck.aggregate({
    where: { status: 'critical', name: { not: 'queue' } },
    _count: true,
    _min: { statusSince: true },
  });
  return { count: _count, oldestAt: _min.statusSince };
}

/** Each check that the worker has recorded, and when a mail went out about its present condition. */
export async function listHealthChecks(): Promise<{ name: string; alertedAt: Date | null }[]> {
  return getDb().healthCheck.findMany({ select: { name: true, alertedAt: true } });
}
