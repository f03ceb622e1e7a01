import type { BenchResult } from './bench-result';
import { targetResult } from './write-report';

/** Prints the results as a table for a terminal. */
export function printResults(results: readonly BenchResult[]): void {
  const rows = results.flatMap((result) => result.rows);
  const widthOf = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const whatWidth = widthOf(rows.map((row) => row.what));
  const figureWidth = widthOf(rows.map((row) => row.figure));
  for (const { title, rows: own, notes } of results) {
    console.log(`\n${title}`);
    for (const row of own) {
      const target = row.target ? `${targetResult(row).replaceAll('*', '')} (${row.target.text})` : '';
      const line = [row.what.padEnd(whatWidth), row.figure.padEnd(figureWidth), target, row.beside ?? ''];
      console.log(`  ${line.filter(Boolean).join('  ')}`);
    }
    if (own.length === 0) for (const note of notes) console.log(`  ${note}`);
  }
}
