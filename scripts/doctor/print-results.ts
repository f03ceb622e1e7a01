import type { Status } from './finding';
import type { Result } from './run-checks';

const MARKS: Record<Status, string> = { ok: '✓', warning: '!', problem: '✗', skipped: '–' };

/** The results for a person: what was found, and below it what to do. */
export function printResults(results: readonly Result[]): string {
  const width = Math.max(...results.map(({ title }) => title.length));
  const lines = results.flatMap(({ title, status, found, advice }) => [
    `${MARKS[status]} ${title.padEnd(width)}  ${indent(found, width)}`,
    ...(advice ? [`  ${' '.repeat(width)}  → ${indent(advice, width)}`] : []),
  ]);
  const count = (status: Status) => results.filter((result) => result.status === status).length;
  const summary =
    count('problem') + count('warning') === 0
      ? 'All is well.'
      : `${count('problem')} problems, ${count('warning')} warnings.`;
  return `${lines.join('\n')}\n\n${summary}`;
}

function indent(text: string, width: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(width + 4)}`);
}
