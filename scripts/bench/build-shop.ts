import { readFile, rm, writeFile } from 'node:fs/promises';
import { BENCH_DIST } from './bench-environment';
import { type Cores, onCores } from './cores';
import { runStep } from './run-step';

/** Builds the shop with the bare page and the bare route handler in it, into a folder of its own. */
export async function buildShop(env: NodeJS.ProcessEnv, cores: Cores | null): Promise<void> {
  await rm(BENCH_DIST, { recursive: true, force: true });
  // Next enters the types of every folder it builds into here; those of the bench are nobody's concern.
  const settings = await readFile('tsconfig.json');
  try {
    const command = [process.execPath, 'node_modules/next/dist/bin/next', 'build'];
    await runStep('Build', onCores(cores?.all, command), env);
  } finally {
    await writeFile('tsconfig.json', settings);
  }
}
