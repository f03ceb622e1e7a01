import { generateClient } from '@/scripts/build/generate-client';
import { Shutdown } from '@/scripts/processes/shutdown';
import { elapsed, step } from '@/scripts/support/progress.mjs';
import { describeFailures } from './describe-failures';
import { prepareTestBuild } from './prepare-test-build';
import { runEndToEnd } from './run-end-to-end';
import { runOnProductionNode } from './run-on-production-node';
import { runStaticChecks } from './run-static-checks';
import { runVitest } from './run-vitest';
import { addTallies, EMPTY_TALLY, type Tally } from './tally';

const PARTS = ['static', 'unit', 'integration', 'faults', 'e2e', 'production-node'] as const;

type Part = (typeof PARTS)[number];

/**
 * `npm test`: everything, or the part that is named, with filters for its files. `verify` is what needs neither
 * database nor browser.
 *
 * @returns the exit code; the last lines printed are what failed and the count.
 */
export async function runTests([wanted, ...filters]: string[]): Promise<number> {
  const parts = PARTS.filter((part) => isWanted(part, wanted));
  if (parts.length === 0) {
    console.error(`Usage: npm test -- [${PARTS.join('|')}|verify] [filter …]`);
    return 2;
  }
  const shutdown = new Shutdown();
  let tally = EMPTY_TALLY;
  const run = (async () => {
    for (const part of parts) {
      shutdown.signal.throwIfAborted();
      console.log(`\n${part}`);
      tally = addTallies(tally, await runPart({ part, filters, shutdown, isVerify: wanted === 'verify' }));
    }
    return null;
  })().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  const problem = await run;
  await shutdown.stopAll();

  if (problem !== null) {
    console.error(`\n${problem}`);
    tally = addTallies(tally, {
      passed: 0,
      failures: [{ kind: 'npm test', name: 'It broke off.', error: problem }],
    });
  }
  return report(tally);
}

function report({ passed, failures }: Tally): number {
  // A log that is cut keeps its end: there it has to say which test failed, and not only how many did.
  if (failures.length > 0) console.log(`\nFailed:\n${describeFailures(failures)}`);
  console.log(`\nAfter ${elapsed()}:`);
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

function isWanted(part: Part, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  return wanted === 'verify' ? part === 'static' || part === 'unit' : part === wanted;
}

async function runPart(options: {
  part: Part;
  filters: string[];
  shutdown: Shutdown;
  isVerify: boolean;
}): Promise<Tally> {
  const { part, filters, shutdown, isVerify } = options;
  const { signal } = shutdown;
  if (part === 'static') return runStaticChecks({ withSlowChecks: !isVerify, signal });
  if (part === 'e2e') return runEndToEnd({ filters, shutdown });
  if (part === 'faults') {
    await generateClient();
    await step('Build', () => prepareTestBuild({ signal }));
  }
  if (part === 'production-node') return runOnProductionNode(signal);
  return runVitest({ project: part, filters, signal });
}
