import type { Server } from 'node:http';
import { logger } from '@/lib/log/logger';

const SHUTDOWN_LIMIT_MS = 15_000;

/** Runs `finish` at the first SIGTERM or SIGINT and exits; with an error where that fails or takes too long. */
export function onShutdownSignal(finish: () => Promise<void>): void {
  let isEnding = false;
  const end = (signal: string) => {
    if (isEnding) return;
    isEnding = true;
    logger.info({ signal }, 'shutting down: finishing what is under way');
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    finish().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

/** Accepts no new connections, closes idle ones, and waits for the requests in flight. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
