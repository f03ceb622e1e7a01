import path from 'node:path';
import type { Failure, Tally } from './tally';

type Assertion = { status: string; ancestorTitles: string[]; title: string; failureMessages: string[] };

type File = { name: string; status: string; message: string; assertionResults: Assertion[] };

type Report = { numPassedTests: number; testResults: File[] };

/** What the JSON reporter of Vitest says of a run: how many passed, and which failed. */
export function readVitestReport({ kind, text }: { kind: string; text: string }): Tally {
  const report: Report = JSON.parse(text);
  return {
    passed: report.numPassedTests,
    failures: report.testResults.flatMap((file) => failuresOf({ kind, file })),
  };
}

function failuresOf({ kind, file }: { kind: string; file: File }): Failure[] {
  const where = { kind, file: path.relative(process.cwd(), file.name) };
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  // A file that does not even load, or whose hooks fail, has no tests to fail.
  if (failed.length === 0 && file.status === 'failed') {
    return [{ ...where, name: '(outside of its tests)', error: file.message }];
  }
  return failed.map(({ ancestorTitles, title, failureMessages }) => ({
    ...where,
    name: [...ancestorTitles, title].join(' › '),
    error: failureMessages.join('\n'),
  }));
}
