import 'server-only';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { getDb } from './client';

export type DatabaseVersions = {
  /** Of the server: 18.1. */
  postgresql: string;
  /** The last migration that was applied; null where the shop's role may not read that. */
  migration: string | null;
};

/** What the database runs on, and which schema it has. */
export async function readDatabaseVersions(): Promise<DatabaseVersions> {
  const [rows, applied] = await Promise.all([
    getDb().$queryRaw<{ version: string }[]>`select current_setting('server_version') as version`,
    listAppliedMigrations(),
  ]);
  // Debian adds its own: "18.1 (Debian 18.1-1)".
  const postgresql = rows[0]?.version.split(' ', 1)[0] ?? 'unknown';
  return { postgresql, migration: applied?.at(-1) ?? null };
}

/**
 * The migrations that this release brings and the database does not have, oldest first; null where the release has no
 * migrations with it, or the shop's role may not read which were applied.
 */
export async function listMissingMigrations(): Promise<string[] | null> {
  const [brought, applied] = await Promise.all([listBroughtMigrations(), listAppliedMigrations()]);
  return brought && applied ? brought.filter((name) => !applied.includes(name)) : null;
}

async function listBroughtMigrations(): Promise<string[] | null> {
  const folder = path.join(process.cwd(), 'prisma', 'migrations');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return null;
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort();
}

async function listAppliedMigrations(): Promise<string[] | null> {
  const [privilege] = await getDb().$queryRaw<{ isReadable: boolean | null }[]>`
    select has_table_privilege(to_regclass('_prisma_migrations'), 'select') as "isReadable"`;
  if (!privilege?.isReadable) return null;
  const rows = await getDb().$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations
    where finished_at is not null and rolled_back_at is null order by migration_name`;
  return rows.map(({ name }) => name);
}
