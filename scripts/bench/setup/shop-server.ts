import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cores, pinCommand, pinProcessTo } from './cpu-affinity';
import { readCpuSeconds } from './cpu-seconds';

const START_LIMIT_MS = 60_000;
const END_LIMIT_MS = 20_000;
const UNIT = 'deploy/nue-shop.service';

export type ShopServer = {
  origin: string;
  port: number;
  startedInMs: number;
  /** Resident memory of the server process, in MiB; null where the system does not report it. */
  readMemoryMiB: () => number | null;
  readCpuSeconds: () => number | null;
  /** Lets it have all cores for as long as some work lasts that is not measured. */
  onAllCores: (work: () => Promise<void>) => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Starts the shop as its unit does, with what that says of memory, as one process on a core of its own, and waits until it is ready.
 * `BENCH_NODE_FLAGS` goes to its Node in addition, for example `--cpu-prof`.
 */
export async function startShop(
  env: NodeJS.ProcessEnv,
  options: { port: number; cores: Cores | null },
): Promise<ShopServer> {
  const { port, cores } = options;
  const flags = [...readUnitFlags(), ...(process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter(Boolean)];
  const node = [process.execPath, ...flags, 'server/run.mjs', 'start'];
  const [program = '', ...args] = pinCommand(cores?.server, node);
  const startedAt = performance.now();
  const child = spawn(program, args, {
    env: { ...readUnitEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
    });
  }
  const origin = `http://127.0.0.1:${port}`;
  while (!(await isReady(origin))) {
    if (child.exitCode !== null || performance.now() - startedAt > START_LIMIT_MS) {
      await stopProcess(child);
      throw new Error(`The shop did not start:\n${output.trim()}`);
    }
    await sleep(50);
  }
  return {
    origin,
    port,
    startedInMs: performance.now() - startedAt,
    readMemoryMiB: () => readMemoryMiB(child.pid),
    readCpuSeconds: () => readCpuSeconds(child.pid),
    onAllCores: async (work) => {
      const pinTo = (those: keyof Cores) => {
        if (cores && child.pid) pinProcessTo(child.pid, cores[those]);
      };
      pinTo('all');
      await work().finally(() => pinTo('server'));
    },
    stop: () => stopProcess(child),
  };
}

function readUnitFlags(): string[] {
  const start = /^ExecStart=(.*)$/m.exec(readFileSync(UNIT, 'utf8'))?.[1] ?? '';
  return start.split(' ').filter((argument) => argument.startsWith('--'));
}

function readUnitEnvironment(): Record<string, string> {
  const lines = readFileSync(UNIT, 'utf8').matchAll(/^Environment=(.*)$/gm);
  const settings = [...lines].flatMap(([, line = '']) => line.split(' '));
  return Object.fromEntries(settings.map((setting) => setting.split('=', 2)));
}

async function isReady(origin: string): Promise<boolean> {
  return fetch(`${origin}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

function readMemoryMiB(pid: number | undefined): number | null {
  try {
    const kib = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? null : Number(kib) / 1024;
  } catch {
    return null;
  }
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const isLate = await Promise.race([ended.then(() => false), sleep(END_LIMIT_MS, true, { ref: false })]);
  if (isLate) child.kill('SIGKILL');
  await ended;
}
