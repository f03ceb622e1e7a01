import { readFile } from 'node:fs/promises';
import type { ProgramResult } from '@/scripts/processes/run-program';
import type { Tally } from './tally';

const TAIL_LINES = 12;

/** Counts a run of a test program by its report. What goes wrong outside of any test fails the run as well. */
export async function countRun(options: {
  kind: string;
  reportFile: string;
  read: (report: { kind: string; text: string }) => Tally;
  result: ProgramResult;
}): Promise<Tally> {
  const { kind, reportFile, read, result } = options;
  const tail = result.output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  const text = await readFile(reportFile, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failures: [{ kind, name: 'It left no report.', error: tail }] };

  const tally = read({ kind, text });
  if (result.code === 0 || tally.failures.length > 0) return tally;
  const name = `It ended with exit code ${result.code ?? 'none'}, though no test failed.`;
  return { ...tally, failures: [{ kind, name, error: tail }] };
}
