import { stripVTControlCharacters } from 'node:util';
import type { Failure } from './tally';

/** Together with the totals it fits into the last hundred lines of a log, which is often all that is kept of it. */
const MAX_LINES = 90;
const MAX_ERROR_LINES = 12;
const LINES_OF_A_TITLE = 2;
const MAX_COLUMNS = 200;

const OTHERS_CODE = /^\s+at .*(?:node_modules|node:|<anonymous>)/;

/** A list of what failed, for the end of a log: each with its kind, file, full name and the first lines of its error. */
export function describeFailures(failures: readonly Failure[]): string {
  const most = Math.floor(MAX_LINES / Math.max(1, failures.length)) - LINES_OF_A_TITLE;
  const errorLines = Math.min(MAX_ERROR_LINES, Math.max(0, most));
  return failures.map((failure) => describeFailure({ failure, errorLines })).join('\n');
}

function describeFailure({ failure, errorLines }: { failure: Failure; errorLines: number }): string {
  const { kind, file, name, attempts, error } = failure;
  const place = [kind, file].filter(Boolean).join('  ');
  const lines = stripVTControlCharacters(error)
    .replaceAll(`${process.cwd()}/`, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !OTHERS_CODE.test(line))
    .slice(0, errorLines)
    .map((line) => `    ${line.trimEnd().slice(0, MAX_COLUMNS)}`);
  return [`✗ ${place}${attempts ? `  (${attempts})` : ''}`, `  ${name}`, ...lines].join('\n');
}
