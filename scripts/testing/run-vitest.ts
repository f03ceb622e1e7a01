import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { generateClient } from '@/scripts/build/generate-client';
import { runToEnd } from '@/scripts/processes/run-program';
import { countRun } from './count-run';
import { readVitestReport } from './read-vitest-report';
import type { Tally } from './tally';

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
  const result = await runToEnd({
    name: project,
    args,
    executable: node?.executable,
    signal,
    timeLimitMs: TIME_LIMIT_MS[project],
    isEchoed: true,
  });
  const kind = node ? `${project} on Node ${node.version}` : project;
  return countRun({ kind, reportFile, read: readVitestReport, result });
}
