import { execFileSync } from 'node:child_process';
import { type Cores, pinCommand } from './cpu-affinity';

const LOOP = `
const startedAt = performance.now();
let state = 1;
for (let step = 0; step < 5e7; step += 1) state = (Math.imul(state, 1664525) + 1013904223) | 0;
console.log(performance.now() - startedAt, state);`;

/**
 * How long the server's core takes for a fixed piece of arithmetic, in milliseconds: on a machine that others use too,
 * this shows how much of a core there was at that moment.
 */
export function timeReferenceWork(cores: Cores | null): number {
  const [program = '', ...args] = pinCommand(cores?.server, [process.execPath, '-e', LOOP]);
  return Number.parseFloat(execFileSync(program, args, { encoding: 'utf8', timeout: 60_000 }));
}
