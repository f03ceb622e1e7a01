import { inSeconds } from '@/scripts/support/progress.mjs';
import { obtainProductionNode, PRODUCTION_NODE_VERSION } from './obtain-production-node';
import { runVitest } from './run-vitest';
import { EMPTY_TALLY, type Tally } from './tally';

/** Runs the unit tests on the Node that production is told to use, when the tests before ran on another one. */
export async function runOnProductionNode(signal: AbortSignal): Promise<Tally> {
  if (releaseLineOf(PRODUCTION_NODE_VERSION) === releaseLineOf(process.versions.node)) {
    return skip(`the tests before ran on Node ${process.versions.node}`);
  }
  const from = performance.now();
  const executable = await obtainProductionNode(signal);
  if (!executable) return skip('the registry is out of reach, or has no package of it for this machine');

  const node = { version: PRODUCTION_NODE_VERSION, executable };
  const tally = await runVitest({ project: 'unit', filters: [], node, signal });
  const mark = tally.failures.length === 0 ? '✓' : '✗';
  console.log(`  ${mark} Node ${node.version}, ${inSeconds(performance.now() - from)}`);
  return tally;
}

function skip(reason: string): Tally {
  console.log(`  – Node ${PRODUCTION_NODE_VERSION} skipped: ${reason}`);
  return EMPTY_TALLY;
}

function releaseLineOf(version: string): string | undefined {
  return version.split('.')[0];
}
