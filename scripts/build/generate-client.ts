import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSchema } from '@/scripts/migrations/read-schema';
import { runProgram } from '@/scripts/processes/run-program';

const STAMP = path.resolve('prisma/generated/.stamp');

/**
 * Generates Prisma's client when the schema or Prisma itself changed since it was generated last.
 *
 * @returns whether it had to.
 * @throws with what Prisma printed when it refuses the schema.
 */
export async function generateClient({ force = false } = {}): Promise<boolean> {
  const stamp = await computeStamp();
  const previous = await readFile(STAMP, 'utf8').catch(() => '');
  if (!force && previous === stamp) return false;
  await runGenerate();
  await writeFile(STAMP, stamp);
  return true;
}

async function computeStamp(): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile('node_modules/prisma/package.json'));
  for (const [file, content] of await readSchema()) hash.update(`\0${path.basename(file)}\0${content}`);
  return hash.digest('hex');
}

async function runGenerate(): Promise<void> {
  await runProgram({
    name: 'prisma generate',
    args: ['node_modules/prisma/build/index.js', 'generate', '--no-hints'],
    // Generating needs no schema engine, but Prisma would try to download one unless it is configured.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
}
