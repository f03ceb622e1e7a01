import type { Finding } from './row';
import { verdict } from './write-report';

/** Prints the findings as a table for a terminal. */
export function printFindings(findings: readonly Finding[]): void {
  const rows = findings.flatMap((finding) => finding.rows);
  const widthOf = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const whatWidth = widthOf(rows.map((row) => row.what));
  const figureWidth = widthOf(rows.map((row) => row.figure));
  for (const { title, rows: own, notes } of findings) {
    console.log(`\n${title}`);
    for (const row of own) {
      const target = row.target ? `${verdict(row).replaceAll('*', '')} (${row.target.text})` : '';
      const line = [row.what.padEnd(whatWidth), row.figure.padEnd(figureWidth), target, row.beside ?? ''];
      console.log(`  ${line.filter(Boolean).join('  ')}`);
    }
    if (own.length === 0) for (const note of notes) console.log(`  ${note}`);
  }
}
