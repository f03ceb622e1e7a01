import { startEphemeralPostgres } from '@/scripts/postgres/ephemeral-postgres';
import { openSchemaEngine } from './open-schema-engine';
import { readSchema } from './read-schema';
import { readMigrationList } from './schema-engine-input';

/**
 * The SQL that leads from what the migrations make to what prisma/schema describes, empty when they agree.
 * The migrations are replayed in a throw-away server. What Prisma's schema cannot express (checks, triggers,
 * functions, partial indexes) is not compared.
 */
export async function diffMigrations(): Promise<string> {
  const server = await startEphemeralPostgres();
  try {
    await Promise.all(['diff', 'shadow'].map((name) => server.createDatabase(name)));
    const [schema, migrations] = await Promise.all([readSchema(), readMigrationList()]);
    const engine = await openSchemaEngine({
      databaseUrl: server.urlOf('diff'),
      shadowUrl: server.urlOf('shadow'),
      schema,
    });
    const { stdout } = await engine.diff({
      from: migrations.lockfile.content === null ? { tag: 'empty' } : { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: schema.map(([path, content]) => ({ path, content })) },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout?.trim() ?? '';
    return sql === '' || sql.includes('-- This is an empty migration.') ? '' : `${sql}\n`;
  } finally {
    await server.stop();
  }
}
