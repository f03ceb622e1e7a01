import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { MIGRATIONS_FOLDER, readMigrations } from './read-migrations';

/** The migrations on disk in the form that Prisma's schema engine takes. */
export async function readMigrationList(): Promise<MigrationList> {
  const [migrations, lockfile] = await Promise.all([
    readMigrations(),
    readFile(path.join(MIGRATIONS_FOLDER, 'migration_lock.toml'), 'utf8').catch(() => null),
  ]);
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
