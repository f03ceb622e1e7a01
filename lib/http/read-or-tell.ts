import 'server-only';
import { unstable_rethrow as rethrowForNext } from 'next/navigation';
import { logger } from '@/lib/log/logger';
import { noteFailed, noteReading } from './guard-verdict';

/**
 * Reads what a page is about. What goes wrong is logged, and the page answers that it could not (503): it has to say so,
 * and what to do, in the words of its room.
 * @returns null when it could not be read.
 */
export async function readOrTell<Value>(what: string, read: () => Promise<Value>): Promise<Value | null> {
  const end = noteReading();
  try {
    return await read();
  } catch (error) {
    // What `redirect` and `notFound` throw is an answer.
    rethrowForNext(error);
    logger.error({ err: error, what }, 'a page could not be read');
    noteFailed();
    return null;
  } finally {
    end();
  }
}
