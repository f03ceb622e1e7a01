import 'server-only';
import { getProgramVersions, type ProgramVersions } from '@/lib/config/versions';
import { type DatabaseVersions, readDatabaseVersions } from '@/lib/db/database-versions';
import { assessHealth, type HealthLine } from '@/lib/health/assess-health';
import { listHealthChecks } from '@/lib/health/queries';
import { readHealthFacts } from './read-health-facts';

export type Health = {
  now: Date;
  lines: readonly (HealthLine & {
    /** When a mail went out about it; null when none did. */
    alertedAt: Date | null;
  })[];
  /** When the worker last checked; null before the first time. */
  workerSeenAt: Date | null;
  versions: ProgramVersions & DatabaseVersions;
};

/** The shop's health at this moment, as staff see it. */
export async function getHealth(now: Date): Promise<Health> {
  const [facts, checks, database] = await Promise.all([
    readHealthFacts(now),
    listHealthChecks(),
    readDatabaseVersions(),
  ]);
  const lines = assessHealth(facts).map((line) => ({
    ...line,
    alertedAt: checks.find(({ name }) => name === line.check)?.alertedAt ?? null,
  }));
  const versions = { ...getProgramVersions(), ...database };
  return { now, lines, workerSeenAt: facts.workerSeenAt, versions };
}
