import 'server-only';
import { pino } from 'pino';

/**
 * The process's log: one JSON object a line on standard output. Personal data and secrets are not logged;
 * the paths below are a net under that rule, not the rule.
 */
export const logger = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: [
    'email',
    '*.email',
    'phone',
    '*.phone',
    'password',
    '*.password',
    'token',
    '*.token',
    '*.cookie',
    '*.authorization',
  ],
});
