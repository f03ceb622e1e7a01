import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const SCHEMA_FOLDER = path.resolve('prisma/schema');

export type SchemaFile = [path: string, content: string];

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
