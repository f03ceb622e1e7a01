import 'server-only';
import { logger } from './logger';

/** Logs why a process did not start: of an invalid environment each error in a line, of all else the error. */
export function logStartupFailure(error: unknown, message: string): void {
  if (error instanceof Error && error.name === 'InvalidEnvironment') {
    for (const line of error.message.split('\n')) logger.fatal(line.trim());
  } else logger.fatal({ err: error }, message);
}
