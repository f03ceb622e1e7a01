import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SOURCES = execFileSync(
  'git',
  ['ls-files', 'app', 'components', 'lib', 'prisma', 'sandbox', 'scripts', 'server', 'tests'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.(tsx?|mjs|sql|prisma)$/.test(file) && existsSync(file));

const filesWith = (pattern: RegExp) =>
  SOURCES.filter((file) => file !== 'tests/unit/jobs/queue-tables.test.ts').filter((file) =>
    pattern.test(readFileSync(file, 'utf8')),
  );

describe('the private tables of the job queue', () => {
  it('are named in one file', () => {
    expect(filesWith(/_private_(jobs|tasks|job_queues|known_crontabs)/)).toEqual([
      'lib/jobs/queue-tables.ts',
    ]);
  });

  it('are asked by one file of the shop', () => {
    const users = filesWith(/\bQUEUE_TABLES\b/).filter((file) => !file.startsWith('tests/'));
    expect(users).toEqual(['lib/jobs/queries.ts', 'lib/jobs/queue-tables.ts']);
  });
});

describe('the job queue', () => {
  it('is imported by the worker and the migrations alone', () => {
    expect(filesWith(/from 'graphile-worker'/)).toEqual([
      'lib/handlers/jobs/run-worker.ts',
      'lib/handlers/jobs/supervise-workers.ts',
      'scripts/migrations/migrate-database.ts',
    ]);
  });
});
