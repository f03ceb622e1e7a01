import 'server-only';
import { getDb } from '@/lib/db/client';

/** Ends every session of a person, on all their devices, at their next request. */
export async function endSessions(staffId: string): Promise<void> {
  await getDb().staffUser.updateMany({ where: { id: staffId }, data: { sessionVersion: { increment: 1 } } });
}
