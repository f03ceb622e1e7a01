import 'server-only';
import { logger } from '@/lib/log/logger';
import { getDb } from './client';

/** Whether the database answers and has its tables. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await getDb().$queryRaw`select 1 from product limit 1`;
    return true;
  } catch (error) {
    logger.warn({ err: error }, 'the database is not ready');
    return false;
  }
}
