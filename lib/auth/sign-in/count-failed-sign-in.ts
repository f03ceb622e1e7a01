import 'server-only';
import type { Tx } from '@/lib/db/client';

/** Stands for every unknown address, so that guessing addresses makes one row an hour. */
export const UNKNOWN_ACCOUNT = 'unknown';

/**
 * Counts a refused sign-in. @returns how many of this account there were in this hour, this one included.
 */
export async function countFailedSignIn(tx: Tx, staffId: string | null): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    insert into sign_in_failure (account, hour) values (${staffId ?? UNKNOWN_ACCOUNT}, date_trunc('hour', now()))
    on conflict (account, hour) do update set count = sign_in_failure.count + 1 returning count`;
  return row?.count ?? 1;
}

/** Whether a count is recorded in the audit log: the first, the tenth, the hundredth …, so that a flood stays a few lines. */
export function isAuditedCount(count: number): boolean {
  return Number.isInteger(Math.log10(count));
}
