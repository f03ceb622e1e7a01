import 'server-only';
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { redactText } from './redact-text';
import { redactValue } from './redact-value';
import { currentRequestId } from './request-context';

/** A log that goes elsewhere than standard output, for tests. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const requestId = currentRequestId();
      return requestId ? { requestId } : {};
    },
    // Errors are described below; the library's own serializer would take that for an error again.
    serializers: { err: (described: unknown) => described },
    hooks: {
      logMethod(args, method) {
        const [first, ...others] = args as unknown[];
        const message = others.map((part) =>
          typeof part === 'string' ? redactText(part) : redactValue(part),
        );
        if (typeof first === 'string') Reflect.apply(method, this, [redactText(first), ...message]);
        else {
          const isBare = first instanceof Error;
          Reflect.apply(method, this, [redactValue(isBare ? { err: first } : first), ...message]);
        }
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * The process's log: one JSON object a line on standard output, with the id of the request that it is about. Personal
 * data and secrets are not logged; what a driver quotes of them is left out here, at every depth.
 */
export const logger = createLogger(process.env.LOG_LEVEL || 'info');
