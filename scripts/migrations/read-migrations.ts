import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import type { SchemaFile } from './open-schema-engine';

export const MIGRATIONS_FOLDER = path.resolve('prisma/migrations');
export const SCHEMA_FOLDER = path.resolve('prisma/schema');

/** Every file of the Prisma schema, in the order of their names. */
export async function readSchema(): Promise<SchemaFile[]> {
  const names = (await readdir(SCHEMA_FOLDER)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name): Promise<SchemaFile> => {
      const file = path.join(SCHEMA_FOLDER, name);
      return [file, await readFile(file, 'utf8')];
    }),
  );
}

/** The migrations on disk, oldest first, as the schema engine wants them. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const lockfile = await readFile(path.join(MIGRATIONS_FOLDER, 'migration_lock.toml'), 'utf8').catch(
    () => null,
  );
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map(readMigration)),
  };
}

async function readMigration(name: string): Promise<MigrationList['migrationDirectories'][number]> {
  const content = await readFile(path.join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8').then(
    (value) => ({ tag: 'ok' as const, value }),
    (error: Error) => ({ tag: 'error' as const, value: error.message }),
  );
  return { path: name, migrationFile: { path: 'migration.sql', content } };
}
