import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { seedDatabase } from '@/scripts/build/build-shop';
import { findOwner, type Owner } from './demo-messages';

const SEED = path.resolve('prisma/seed');
const STAMP = path.resolve('.data/postgres.seeded');

/**
 * Seeds the demo's database unless this very seed has filled it before.
 *
 * @returns the owner, when one was created now.
 */
export async function seedOnce(databaseUrl: string): Promise<Owner | null> {
  const hash = createHash('sha256');
  const database = new URL(databaseUrl);
  // The password is made with the data, so that a stamp cannot outlive it.
  hash.update(database.password);
  for (const name of (await readdir(SEED)).sort()) hash.update(await readFile(path.join(SEED, name)));
  const stamp = hash.digest('hex');
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === stamp) return null;
  const owner = findOwner(await seedDatabase(databaseUrl, { isDemo: true }));
  await writeFile(STAMP, stamp);
  return owner;
}
