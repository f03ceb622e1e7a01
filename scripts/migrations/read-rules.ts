import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const RULES_FOLDER = path.resolve('prisma/rules');

/** `files` in the order in which they are run; `checksum` is that of all of them together. */
export type DatabaseRules = { files: { name: string; sql: string }[]; checksum: string };

/** The functions and triggers that the database is to have: the text of prisma/rules. */
export async function readRules(): Promise<DatabaseRules> {
  const names = (await readdir(RULES_FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(path.join(RULES_FOLDER, name), 'utf8') })),
  );
  const hash = createHash('sha256');
  for (const { name, sql } of files) hash.update(`\0${name}\0${sql}`);
  return { files, checksum: hash.digest('hex') };
}
