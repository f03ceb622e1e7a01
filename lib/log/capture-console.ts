import 'server-only';
import { format, stripVTControlCharacters } from 'node:util';
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable';
import { isError } from './describe-error';
import { logger } from './logger';
import { redactValue } from './redact-value';

const LEVELS = {
  error: 'error',
  assert: 'error',
  warn: 'warn',
  log: 'info',
  info: 'info',
  dir: 'debug',
  table: 'debug',
  debug: 'debug',
  trace: 'debug',
} as const;

/**
 * Makes everything that this process prints a line of its log: what the framework and libraries say on the console,
 * Node's own warnings, and the error that ends it. For `npm start` and `npm run worker`.
 */
export function captureConsole(): void {
  for (const [name, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, 'error'][]) {
    console[name] = (...args: unknown[]) => {
      if (name === 'assert' && args.shift()) return;
      const err = args.find(isError);
      const text = stripVTControlCharacters(format(...args.filter((arg) => !isError(arg)).map(plain))).trim();
      // The job queue reports errors by console.trace. An unavailable database is reported by whoever needs it, and is no bug.
      const isFault = level === 'error' && !isDatabaseUnavailable(err);
      const weight = err && !isFault ? 'warn' : level;
      logger[weight](err ? { err, from: 'console' } : { from: 'console' }, text || 'an error');
    };
  }
  process.removeAllListeners('warning');
  process.on('warning', (warning) => logger.warn({ err: warning, from: 'node' }, 'a warning of Node'));
  process.on('uncaughtException', (error) => {
    // Next's own listener logs it and goes on.
    if (process.listenerCount('uncaughtException') > 1) return;
    logger.fatal({ err: error }, 'an error that nobody expected ended the process');
    process.exit(1);
  });
}

function plain(arg: unknown): unknown {
  return typeof arg === 'object' && arg !== null ? JSON.stringify(redactValue(arg)) : arg;
}
