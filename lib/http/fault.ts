import 'server-only';
import { isUnreachable } from '@/lib/db/unreachable';
import { logger } from '@/lib/log/logger';
import type { Problem } from './problem';

/** Logs what a handler threw, and tells it as a problem: the database is away (503), or a fault of ours (500). */
export function faultProblem(error: unknown, request: { method: string; path: string }): Problem {
  logger.error({ err: error, ...request }, 'a request failed');
  return isUnreachable(error) ? UNAVAILABLE : FAULT;
}

const UNAVAILABLE: Problem = {
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
