import type { BackupProgress } from './take-backup';

const PAUSE_MS = 2000;
const MEBIBYTE = 1024 * 1024;

/** Prints how far a backup is, every two seconds. */
export function progressLines(print: (line: string) => void): (progress: BackupProgress) => void {
  let printedAt = performance.now();
  return ({ table, bytes }) => {
    if (performance.now() - printedAt < PAUSE_MS) return;
    printedAt = performance.now();
    print(`  ${formatBytes(bytes)} read, at ${table}`);
  };
}

export function formatBytes(bytes: number): string {
  return bytes < MEBIBYTE ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / MEBIBYTE).toFixed(1)} MB`;
}

export function formatRows(rows: number): string {
  return `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`;
}
