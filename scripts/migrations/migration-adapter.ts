import { PrismaPg } from '@prisma/adapter-pg';
import { DriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { readCharColumns } from './read-char-columns';

type MigrationDatabases = { databaseUrl: string; shadowUrl?: string };

/**
 * Prisma's adapter for PostgreSQL, fit for migrations: it sends a script to the server as a whole. Its own
 * way is to cut it at every semicolon, which also cuts function bodies, and leaves half a script behind
 * where the server would undo all of it.
 */
export function createMigrationAdapter({ databaseUrl, shadowUrl }: MigrationDatabases): PrismaPg {
  const factory = openFactory(databaseUrl);
  const shadow = shadowUrl ? openFactory(shadowUrl) : factory;
  const connectShadow = shadowUrl ? shadow.connect.bind(shadow) : factory.connectToShadowDb.bind(factory);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => readCharColumns(sendingWholeScripts(await connect()));
  factory.connectToShadowDb = async () => readCharColumns(sendingWholeScripts(await connectShadow()));
  return factory;
}

function openFactory(connectionString: string): PrismaPg {
  return new PrismaPg({ connectionString, max: 1 });
}

function sendingWholeScripts<T extends SqlDriverAdapter & { underlyingDriver: () => pg.Pool }>(
  adapter: T,
): T {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      throw error instanceof pg.DatabaseError ? asAdapterError(error) : error;
    }
  };
  return adapter;
}

function asAdapterError(error: pg.DatabaseError): DriverAdapterError {
  return new DriverAdapterError({
    kind: 'postgres',
    code: error.code ?? 'N/A',
    severity: error.severity ?? 'ERROR',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
    originalCode: error.code,
    originalMessage: error.message,
  });
}
