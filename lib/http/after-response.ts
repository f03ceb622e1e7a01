import 'server-only';
import { after } from 'next/server';
import { logger } from '@/lib/log/logger';

/**
 * Does work after the response was sent, because its duration would reveal something to the client (timing attacks). What
 * fails is logged; the process waits for it before it ends.
 */
export function afterResponse(what: string, work: () => Promise<unknown>): void {
  const run = () =>
    work().catch((error: unknown) => logger.error({ err: error, what }, 'work after a response failed'));
  try {
    after(run);
  } catch {
    // There is no response of Next's: a script, or a test that calls the handler.
    void run();
  }
}
