import { generateClient } from '@/scripts/build/generate-client';
import { runProgram, runToEnd } from '@/scripts/processes/run-program';
import { inSeconds } from '@/scripts/support/progress.mjs';
import { addTallies, EMPTY_TALLY, type Tally } from './tally';

type Check = { name: string; args: string[] };

const TIME_LIMIT_MS = 420_000;

const CHECKS: readonly Check[] = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.check.json'] },
  {
    name: 'format and lint',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  {
    name: 'imports',
    args: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'app',
      'components',
      'lib',
      'prisma/seed',
      'sandbox',
      'scripts',
      'server',
    ],
  },
  { name: 'unused code', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'claims', args: ['--import', 'tsx', 'scripts/check-claims.ts'] },
];

/** They take longer, or ask the package registry. */
const SLOW_CHECKS: readonly Check[] = [
  { name: 'migrations', args: ['--import', 'tsx', 'scripts/create-migration.ts', '--check'] },
  { name: 'advisories', args: ['--import', 'tsx', 'scripts/check-advisories.ts'] },
];

/** A check that could not be made, and succeeds, says why in a line that begins so. */
const SKIPPED = /^skipped: .*/m;

/** Runs the checks that need no running shop, two at a time, each counting as one test. */
export async function runStaticChecks(options: {
  withSlowChecks: boolean;
  signal: AbortSignal;
}): Promise<Tally> {
  await prepareTypes(options.signal);
  const queue = (options.withSlowChecks ? [...CHECKS, ...SLOW_CHECKS] : CHECKS)[Symbol.iterator]();
  const tallies = await Promise.all([runQueue(queue, options.signal), runQueue(queue, options.signal)]);
  return tallies.reduce(addTallies, EMPTY_TALLY);
}

/** What the types refer to and git does not keep: the client of the database, and the routes that there are now. */
async function prepareTypes(signal: AbortSignal): Promise<void> {
  await generateClient();
  await runProgram({ name: 'next typegen', args: ['node_modules/next/dist/bin/next', 'typegen'], signal });
}

async function runQueue(queue: IterableIterator<Check>, signal: AbortSignal): Promise<Tally> {
  let tally = EMPTY_TALLY;
  for (const check of queue) {
    tally = addTallies(tally, await runCheck(check, signal));
  }
  return tally;
}

async function runCheck({ name, args }: Check, signal: AbortSignal): Promise<Tally> {
  const from = performance.now();
  const env = { TSX_TSCONFIG_PATH: 'tsconfig.node.json' };
  const { code, output } = await runToEnd({ name, args, env, signal, timeLimitMs: TIME_LIMIT_MS });
  const skipped = code === 0 ? SKIPPED.exec(output)?.[0] : undefined;
  const mark = skipped ? '–' : code === 0 ? '✓' : '✗';
  const time = inSeconds(performance.now() - from).padStart(7);
  console.log(`  ${mark} ${name.padEnd(24)} ${time}${skipped ? `   ${skipped}` : ''}`);
  if (code !== 0) console.log(output.trimEnd());
  if (skipped) return EMPTY_TALLY;
  if (code === 0) return { passed: 1, failures: [] };
  return { passed: 0, failures: [{ kind: 'static', name, error: output }] };
}
