import 'server-only';
import type { Tx } from '@/lib/db/client';

/**
 * Revokes a share: it no longer counts, and its code cannot be used. A code that an order
 * has used already stays used. Revoking twice is revoking once.
 * @returns whether there was something to revoke.
 */
export async function revokeShare(tx: Tx, shareId: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    update share set revoked_at = now() where id = ${shareId}::uuid and revoked_at is null`;
  if (count === 0) return false;
  await tx.$executeRaw`
    update promotion_code set disabled_at = now() where share_id = ${shareId}::uuid and disabled_at is null`;
  return true;
}
