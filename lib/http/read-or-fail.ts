import 'server-only';
import { unstable_rethrow as rethrowForNext } from 'next/navigation';
import { logger } from '@/lib/log/logger';
import { recordFailedRead, trackPendingRead } from './request-outcome';

/**
 * Reads what a page shows. A failure is logged, and the status of the page becomes 503; the page itself says what failed
 * and what to do.
 * @returns null when it could not be read.
 */
export async function readOrFail<Value>(what: string, read: () => Promise<Value>): Promise<Value | null> {
  const end = trackPendingRead();
  try {
    return await read();
  } catch (error) {
    // What `redirect` and `notFound` throw is a response.
    rethrowForNext(error);
    logger.error({ err: error, what }, 'a page could not be read');
    recordFailedRead();
    return null;
  } finally {
    end();
  }
}
