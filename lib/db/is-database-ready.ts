import 'server-only';
import { randomBytes } from 'node:crypto';
import { newId } from '@/lib/core/ids';
import { fail } from '@/lib/core/result';
import { logger } from '@/lib/log/logger';
import { getDb } from './client';
import { inTransaction } from './in-transaction';

/** More than a page of a table takes, so that the database needs room on its disk. */
const FILLER_BYTES = 10_000;
const WRITE_CHECK_TTL_MS = 5_000;
const TIMEOUT_MS = 4_000;

let writtenAt = 0;

/**
 * Whether the database responds, has its tables, and accepts writes: one that is read-only, or whose disk is full, sells
 * nothing. Writes are probed once in five seconds.
 */
export async function isDatabaseReady(now: () => number = () => performance.now()): Promise<boolean> {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new Error('the database did not answer in time')), TIMEOUT_MS);
  });
  try {
    await Promise.race([late, probe(now)]);
    return true;
  } catch (error) {
    logger.warn({ err: error }, 'the database is not ready');
    return false;
  } finally {
    clearTimeout(limit);
  }
}

async function probe(now: () => number): Promise<void> {
  if (writtenAt > 0 && now() - writtenAt < WRITE_CHECK_TTL_MS) {
    await getDb().$queryRaw`select 1 from product limit 1`;
    return;
  }
  writtenAt = 0;
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from product limit 1`;
    await tx.$executeRaw`insert into readiness_probe (id, filler) values (${newId()}::uuid, ${randomBytes(FILLER_BYTES)})`;
    return fail('rolled_back_on_purpose');
  });
  writtenAt = now();
}
