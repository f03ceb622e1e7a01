import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { generateClient } from '@/scripts/build/generate-client';
import { runToEnd } from '@/scripts/processes/run-program';
import type { Tally } from './tally';

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

const TIME_LIMIT_MS = { unit: 300_000, integration: 1_800_000, faults: 2_700_000 };

/** Runs one of Vitest's projects, on the Node of this process unless another one is given. */
export async function runVitest(options: {
  project: keyof typeof TIME_LIMIT_MS;
  filters: string[];
  node?: { version: string; executable: string };
  signal: AbortSignal;
}): Promise<Tally> {
  const { project, filters, node, signal } = options;
  await generateClient();
  const report = node ? `${project}-node-${node.version}.json` : `${project}.json`;
  const reportFile = path.resolve('.data', 'test-reports', report);
  await mkdir(path.dirname(reportFile), { recursive: true });
  await rm(reportFile, { force: true });

  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', `--project=${project}`, ...reporters, ...filters];
  const { code } = await runToEnd({
    name: project,
    args,
    executable: node?.executable,
    signal,
    timeLimitMs: TIME_LIMIT_MS[project],
    isEchoed: true,
  });
  const tally = countReport(await readFile(reportFile, 'utf8').catch(() => null));
  // What goes wrong outside of any test still fails the run.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function countReport(text: string | null): Tally {
  if (text === null) return { passed: 0, failed: 1 };
  const report: Report = JSON.parse(text);
  // A file that does not even load has no tests to fail.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}
