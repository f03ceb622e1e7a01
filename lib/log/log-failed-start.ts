import 'server-only';
import { logger } from './logger';

/** Says why a process did not start: of an environment that is not right each fault in a line, of all else the error. */
export function logFailedStart(error: unknown, message: string): void {
  if (error instanceof Error && error.name === 'InvalidEnvironment') {
    for (const line of error.message.split('\n')) logger.fatal(line.trim());
  } else logger.fatal({ err: error }, message);
}
