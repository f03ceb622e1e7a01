import { readFile, writeFile } from 'node:fs/promises';
import { buildShop } from '@/scripts/build/build-shop';
import { BENCH_DIST } from './bench-environment';

/** Builds the shop with the bare page and the bare route handler in it, unless it has been built from these sources. */
export async function buildForBench(databaseUrl: string): Promise<boolean> {
  process.env.SHOP_BENCH = '1';
  // Next enters the types of every folder it builds into here; those of the bench are nobody's concern.
  const settings = await readFile('tsconfig.json');
  try {
    return await buildShop({ databaseUrl, distDir: BENCH_DIST });
  } finally {
    if (!settings.equals(await readFile('tsconfig.json'))) await writeFile('tsconfig.json', settings);
  }
}
