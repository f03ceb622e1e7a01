import { expect, it } from 'vitest';
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable';
import { Prisma } from '@/prisma/generated/client';

const known = (message: string, code = 'P2010') =>
  new Prisma.PrismaClientKnownRequestError(message, { code, clientVersion: '7' });

it.each<[string, unknown]>([
  ['Prisma cannot reach it', known('Can’t reach database server', 'P1001')],
  ['no connection was free', known('Timed out fetching a new connection', 'P2024')],
  ['a statement was cut', known('Raw query failed. Code: `57P01`. Message: `terminating connection`')],
  ['a transaction was in a deadlock', known('Raw query failed. Code: `40P01`. Message: `deadlock detected`')],
  ['a lock was waited for too long', known('Raw query failed. Code: `55P03`. Message: `canceling`')],
  ['nobody listens', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ['the driver had its connection cut', new Error('Client has encountered an error and is not queryable')],
  [
    'the driver reported it only in its message',
    new Error('terminating connection due to administrator command'),
  ],
])('an error that is retryable: %s', (_what, error) => {
  expect(isDatabaseUnavailable(error)).toBe(true);
});

it.each<[string, unknown]>([
  ['a rule is broken', known('Raw query failed. Code: `23514`. Message: `violates check constraint`')],
  ['a bug', new TypeError('x is not a function')],
  ['a number that looks like a code', new Error('order 57014x was not found')],
  ['no error at all', 'terminating connection'],
])('an error that is not retryable: %s', (_what, error) => {
  expect(isDatabaseUnavailable(error)).toBe(false);
});
