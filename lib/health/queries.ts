import 'server-only';
import { getDb } from '@/lib/db/client';

/** When a worker last checked the shop's health; null before the first time. */
export async function findWorkerSeenAt(): Promise<Date | null> {
  const { _max } = await getDb().healthCheck.aggregate({ _max: { checkedAt: true } });
  return _max.checkedAt;
}

/** Each check that the worker has recorded, and when a mail went out about its present condition. */
export async function listHealthChecks(): Promise<{ name: string; alertedAt: Date | null }[]> {
  return getDb().healthCheck.findMany({ select: { name: true, alertedAt: true } });
}
