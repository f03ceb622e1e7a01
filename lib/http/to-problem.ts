import 'server-only';
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable';
import { logger } from '@/lib/log/logger';
import type { Problem } from './problem';

/** Logs what a handler threw, and turns it into a problem: the database is unavailable (503), or a bug (500). */
export function toProblem(error: unknown, request: { method: string; path: string }): Problem {
  if (isDatabaseUnavailable(error)) {
    logger.warn({ err: error, ...request }, 'the database was away from a request');
    return SERVICE_UNAVAILABLE;
  }
  logger.error({ err: error, ...request }, 'a request failed');
  return INTERNAL_ERROR;
}

/** The problem of whatever needs the database while it is unavailable. */
export const SERVICE_UNAVAILABLE: Problem = {
  status: 503,
  code: 'temporarily_unavailable',
  title: 'The shop is busy right now',
  detail: 'Nothing is lost. Try again in a few seconds.',
  headers: { 'Retry-After': '5' },
};

const INTERNAL_ERROR: Problem = {
  status: 500,
  code: 'internal_error',
  title: 'Something went wrong on our side',
  detail:
    'We’ve logged what happened. If you were placing an order, check “Your orders” first: it may have gone through. Then try again.',
};
