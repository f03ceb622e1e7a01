import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever its kernel is built with. */
const TICKS_PER_SECOND = 100;

/** The processor time that a process has used since it began; null where the system does not report it. */
export function readCpuSeconds(pid: number | undefined): number | null {
  try {
    // The name, in parentheses, may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}
