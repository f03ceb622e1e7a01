import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { createMigrationAdapter } from './migration-adapter';
import type { SchemaFile } from './read-schema';

export type SchemaEngine = engineModule.SchemaEngine;

/**
 * Opens Prisma's schema engine on a database without the binary that `prisma migrate` downloads. Only the writing of
 * new migrations needs it.
 *
 * @param schema every file of the schema; it declares the provider, PostgreSQL.
 * @param shadowUrl an empty database for `diff` to replay migrations in, on a server that may be thrown away.
 */
export async function openSchemaEngine(options: {
  databaseUrl: string;
  shadowUrl?: string;
  schema: SchemaFile[];
}): Promise<SchemaEngine> {
  instantiated ??= instantiate();
  await instantiated;
  const adapter = bindMigrationAwareSqlAdapterFactory(createMigrationAdapter(options));
  return engineModule.SchemaEngine.new({ datamodels: options.schema }, () => undefined, adapter);
}

let instantiated: Promise<void> | undefined;

async function instantiate(): Promise<void> {
  // Where the bindings leave the words of a crash.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  // The package's own entry imports the .wasm as a module, which Node 20 cannot.
  const bindings = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = await readFile(fileURLToPath(new URL('schema_engine_bg.wasm', bindings)));
  const imports = { './schema_engine_bg.js': engineModule } as unknown as WebAssembly.Imports;
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  engineModule.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === 'function') start();
}
