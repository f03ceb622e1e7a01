import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export type Service = {
  /** Settles when the process has ended, with a sentence about it. */
  ended: Promise<string>;
  /** Waits until `url` responds without a server error. @throws with the end of the log when the service ends before. */
  waitFor: (url: string) => Promise<void>;
  /** SIGTERM, and SIGKILL to one that does not heed it. */
  stop: () => Promise<void>;
};

type Options = {
  /** For people: "The shop". */
  name: string;
  /** A file of ours; TypeScript is compiled as it runs. */
  entry: string;
  args?: string[];
  env: Record<string, string>;
  logFile: string;
  onLine?: (line: string, from: 'stdout' | 'stderr') => void;
};

const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 17_000;

/** Starts a program of ours that runs until it is stopped, or until this process dies. */
export function startService({ name, entry, args = [], env, logFile, onLine }: Options): Service {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { mode: 0o600 });
  const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href;
  const loader = entry.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, ['--import', endWithParent, ...loader, entry, ...args], {
    env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.node.json', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches us alone, and we end the services in their order.
    detached: true,
  });
  for (const from of ['stdout', 'stderr'] as const) {
    createInterface({ input: child[from] }).on('line', (line) => {
      log.write(`${line}\n`);
      onLine?.(line, from);
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${name} did not start: ${error.message}`));
    child.once('close', (code, signal) => {
      log.end(() =>
        resolve(`${name} ended (${signal ?? `exit code ${code}`}). The end of ${logFile}:\n${tail(logFile)}`),
      );
    });
  });
  return { ended, waitFor: (url) => waitFor(url, ended), stop: () => stop(child, ended) };
}

async function waitFor(url: string, ended: Promise<string>): Promise<void> {
  let exitMessage = '';
  void ended.then((text) => {
    exitMessage = text;
  });
  for (const deadline = Date.now() + START_LIMIT_MS; Date.now() < deadline; await sleep(50)) {
    if (exitMessage !== '') throw new Error(exitMessage);
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer && answer.status < 500) return;
  }
  throw new Error(`${url} did not answer within ${START_LIMIT_MS / 1000} s.`);
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(timer);
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
}
