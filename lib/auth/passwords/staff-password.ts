import 'server-only';
import type { Tx } from '@/lib/db/client';
import { verifyPassword } from './password-hash';

/** Whether a signed-in person typed their own password. */
export async function verifyStaffPassword(
  db: Pick<Tx, 'staffUser'>,
  input: { staffId: string; password: string },
): Promise<boolean> {
  const staff = await db.staffUser.findUnique({
    where: { id: input.staffId },
    select: { passwordHash: true },
  });
  return verifyPassword({ password: input.password, storedHash: staff?.passwordHash ?? null });
}

/** Sets somebody's password. Hash it outside of the transaction: it takes its time on purpose. */
export async function setPasswordHash(
  tx: Tx,
  input: { staffId: string; passwordHash: string },
): Promise<void> {
  await tx.staffUser.update({
    where: { id: input.staffId },
    data: { passwordHash: input.passwordHash },
  });
}
