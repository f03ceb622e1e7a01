import 'server-only';
import { after } from 'next/server';
import { logger } from '@/lib/log/logger';

/**
 * Does work when the answer has left, because the time it takes would tell the asker something. What fails is logged; the
 * process waits for it before it ends.
 */
export function afterAnswer(what: string, work: () => Promise<unknown>): void {
  const run = () =>
    work().catch((error: unknown) => logger.error({ err: error, what }, 'work after an answer failed'));
  try {
    after(run);
  } catch {
    // No answer of Next's is under way: a script, or a test that calls the handler.
    void run();
  }
}
