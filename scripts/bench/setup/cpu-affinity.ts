import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

/** The core that the server under test has to itself, and those that everything else shares. */
export type Cores = { server: string; others: string; all: string };

/** How the machine's cores are divided, or null where they cannot be (one core alone, or no `taskset`). */
export function partitionCores(): Cores | null {
  const count = cpus().length;
  const hasTaskset = spawnSync('taskset', ['--version'], { stdio: 'ignore' }).status === 0;
  if (count < 2 || !hasTaskset) return null;
  return { server: '0', others: `1-${count - 1}`, all: `0-${count - 1}` };
}

/** Moves this process, and whatever it starts from now on, to some cores. */
export function pinSelfTo(cores: string): void {
  pinProcessTo(process.pid, cores);
}

/** Moves a process with all its threads. */
export function pinProcessTo(pid: number, cores: string): void {
  spawnSync('taskset', ['-a', '-p', '-c', cores, String(pid)], { stdio: 'ignore' });
}

/** A command with what has to stand before it to run on some cores alone. */
export function pinCommand(cores: string | undefined, command: readonly string[]): readonly string[] {
  return cores === undefined ? command : ['taskset', '-c', cores, ...command];
}
