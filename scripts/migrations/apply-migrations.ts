import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { appliedRulesChecksum, applyRules } from './apply-rules';
import type { Migration } from './read-migrations';
import type { DatabaseRules } from './read-rules';

/**
 * Shorter than PostgreSQL's own `deadlock_timeout` of a second: where a migration and a request wait for each other,
 * the migration gives way and comes back, and the request never hears of it.
 */
const LOCK_TIMEOUT_MS = 500;
const MAX_ATTEMPTS = 60;

/** `lock_not_available`, `deadlock_detected`. */
const WORTH_ANOTHER_ATTEMPT = new Set(['55P03', '40P01']);

/** The table as `prisma migrate deploy` makes it, so that either can go on where the other stopped. */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

export type MigrationOutcome = { applied: string[]; unknown: string[] };

/** Without rules, the functions and triggers stay as the migrations made them: for who fills the tables before. */
type Release = { migrations: Migration[]; rules: DatabaseRules | null };

/**
 * Applies the migrations that a database does not have yet, and then the rules, where they changed. All of it is one
 * transaction: when something fails, nothing has happened. The exception are migrations that add a value to an enum,
 * which PostgreSQL lets nobody use before it is committed: each of them ends a transaction.
 *
 * @param client the only one that migrates: the caller holds the lock.
 * A database that has migrations which this release does not know is newer, because a release was rolled back:
 * it is left as it is, rules and all.
 *
 * @returns the names of the migrations that were applied now, and of those that this release does not know.
 * @throws when a migration or a rule fails, or when one failed before under another tool.
 */
export async function applyMigrations(
  client: pg.Client,
  { migrations, rules }: Release,
): Promise<MigrationOutcome> {
  await client.query(HISTORY_TABLE);
  const recorded = await readHistory(client);
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...recorded].filter((name) => !known.has(name)).sort();
  if (unknown.length > 0) return { applied: [], unknown };
  const pending = migrations.filter(({ name }) => !recorded.has(name));
  const isOther = rules !== null && (await appliedRulesChecksum(client)) !== rules.checksum;
  const newRules = isOther ? rules : null;
  const transactions = splitIntoTransactions(pending);
  const last = transactions.pop() ?? [];
  for (const transaction of transactions) {
    await inTransaction(client, () => applyEach(client, transaction));
  }
  if (last.length > 0 || newRules) {
    await inTransaction(client, async () => {
      await applyEach(client, last);
      if (newRules) await applyRules(client, newRules);
    });
  }
  return { applied: pending.map(({ name }) => name), unknown };
}

async function readHistory(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string; isApplied: boolean }>(
    `SELECT migration_name AS "name", finished_at IS NOT NULL AS "isApplied"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const failed = rows.find(({ isApplied }) => !isApplied);
  if (failed) {
    throw new Error(
      `The migration ${failed.name} was begun by another tool and did not end. See what it left behind, undo it, and ` +
        'set rolled_back_at of its row in _prisma_migrations; then migrate again.',
    );
  }
  return new Set(rows.map(({ name }) => name));
}

/** The last transaction takes the rules; it is empty when the last migration has to be committed before them. */
function splitIntoTransactions(pending: Migration[]): Migration[][] {
  const transactions: Migration[][] = [[]];
  for (const migration of pending) {
    transactions.at(-1)?.push(migration);
    if (/^\s*ALTER TYPE\b.*\bADD VALUE\b/im.test(migration.sql)) transactions.push([]);
  }
  return transactions;
}

async function applyEach(client: pg.Client, migrations: Migration[]): Promise<void> {
  for (const { name, sql, checksum } of migrations) {
    try {
      await client.query(sql);
    } catch (error) {
      if (error instanceof Error) error.message = `${name}${lineOf(error, sql)}: ${error.message}`;
      throw error;
    }
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
  }
}

function lineOf(error: Error, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  return Number.isInteger(position) ? `, line ${sql.slice(0, position).split('\n').length}` : '';
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await client.query('BEGIN');
    try {
      await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`);
      await work();
      await client.query('COMMIT');
      return;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
      if (attempt === MAX_ATTEMPTS || !WORTH_ANOTHER_ATTEMPT.has(code)) throw error;
    }
    await sleep(250 + Math.random() * 500);
  }
}
