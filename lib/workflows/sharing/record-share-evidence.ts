import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { ShareLevel } from '@/lib/sharing/share-level';
import { Prisma } from '@/prisma/generated/client';
import { unlockShare } from './unlock-share';

/** The column that holds the time of each kind of evidence. */
const COLUMNS = {
  returned: Prisma.sql`returned_at`,
  preview_fetched: Prisma.sql`preview_fetched_at`,
  friend_visited: Prisma.sql`friend_visited_at`,
  friend_bought: Prisma.sql`friend_bought_at`,
} as const satisfies Record<Exclude<ShareLevel, 'started'>, Prisma.Sql>;

/**
 * Records the first evidence of a kind for a share, and unlocks the share if it is enough (commerce rule 17). The level
 * only grows. The caller has verified the evidence; nothing here checks it.
 * @returns whether this call unlocked the share.
 */
export async function recordShareEvidence(
  tx: Tx,
  input: { shareId: string; level: Exclude<ShareLevel, 'started'> },
): Promise<boolean> {
  const { shareId, level } = input;
  const column = COLUMNS[level];
  await tx.$executeRaw`
    update share set level = greatest(level, ${level}::share_level), ${column} = now()
    where id = ${shareId}::uuid and revoked_at is null and ${column} is null`;
  return unlockShare(tx, shareId);
}
