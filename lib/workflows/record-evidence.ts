import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { ShareLevel } from '@/lib/sharing/share-level';
import { Prisma } from '@/prisma/generated/client';
import { unlockShare } from './unlock-share';

/** Where the moment of each kind of evidence is kept. */
const COLUMNS = {
  returned: Prisma.sql`returned_at`,
  preview_fetched: Prisma.sql`preview_fetched_at`,
  friend_visited: Prisma.sql`friend_visited_at`,
  friend_bought: Prisma.sql`friend_bought_at`,
} as const satisfies Record<Exclude<ShareLevel, 'started'>, Prisma.Sql>;

/**
 * Writes down a piece of evidence, the first time that there is this kind of it, and unlocks the share if it is enough
 * (commerce rule 17). The level only grows. Whoever calls has seen the evidence; nothing here checks it.
 * @returns whether this call unlocked the share.
 */
export async function recordEvidence(
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
