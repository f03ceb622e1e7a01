import 'server-only';
import { getDb } from '@/lib/db/client';

/** Whether somebody has a second factor, and how many recovery codes they have left. */
export async function getSecondFactorStatus(
  staffId: string,
): Promise<{ hasSecondFactor: boolean; recoveryCodesLeft: number }> {
  const [factor, recoveryCodesLeft] = await Promise.all([
    getDb().staffSecondFactor.findUnique({ where: { staffId }, select: { confirmedAt: true } }),
    getDb().staffRecoveryCode.count({ where: { staffId, usedAt: null } }),
  ]);
  return { hasSecondFactor: Boolean(factor?.confirmedAt), recoveryCodesLeft };
}
