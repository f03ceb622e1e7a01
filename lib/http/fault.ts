import 'server-only';
import { isUnreachable } from '@/lib/db/unreachable';
import { logger } from '@/lib/log/logger';
import type { Problem } from './problem';

/** Logs what a handler threw, and tells it as a problem: the database is away (503), or a fault of ours (500). */
export function faultProblem(error: unknown, request: { method: string; path: string }): Problem {
  if (isUnreachable(error)) {
    logger.warn({ err: error, ...request }, 'the database was away from a request');
    return UNAVAILABLE;
  }
  logger.error({ err: error, ...request }, 'a request failed');
  return FAULT;
}

/** Whatever needs the database, while it cannot be reached or does no work. */
export const UNAVAILABLE: Problem = {
  status: 503,
  code: 'temporarily_unavailable',
  title: 'The shop is catching its breath',
  detail: 'Nothing is lost. Try again in a few seconds.',
  headers: { 'Retry-After': '5' },
};

const FAULT: Problem = {
  status: 500,
  code: 'internal_error',
  title: 'Something went wrong on our side',
  detail: 'Nothing was charged by this request. Try again, please; we have noted what happened.',
};
