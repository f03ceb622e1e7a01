import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const START_LIMIT_MS = 180_000;
const END_WITH_PARENT = new URL('../../../scripts/processes/end-with-parent.mjs', import.meta.url).href;

/** One real server process of the shop with its worker, as `npm start` runs it, that can be killed. */
export class ShopProcess {
  readonly url: string;
  #child: ChildProcess | null = null;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(
    readonly options: {
      port: number;
      env: Record<string, string>;
      logFile: string;
      /** Another Node than that of the tests. */
      executable?: string;
      /** Another folder than that of the project. */
      folder?: string;
    },
  ) {
    this.url = `http://127.0.0.1:${options.port}`;
  }

  /** Starts it, unless it runs, and waits until it is ready. */
  async start(): Promise<void> {
    if (this.#child) return;
    const { port, env, logFile, executable = process.execPath, folder } = this.options;
    mkdirSync(path.dirname(logFile), { recursive: true });
    const log = createWriteStream(logFile, { flags: 'a' });
    const args = ['--import', END_WITH_PARENT, 'server/run.mjs', 'start'];
    const child = spawn(executable, args, {
      cwd: folder,
      env: { ...env, NODE_ENV: 'production', PORT: String(port) },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    this.#child = child;
    this.#ended = new Promise((resolve) => child.once('close', resolve));
    await this.#waitUntilReady(child);
  }

  /** SIGKILL: no graceful shutdown. */
  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#ended;
    this.#child = null;
  }

  /** SIGTERM, as a service manager ends it. @returns its exit code, and how long it took. */
  async stop(): Promise<{ code: number | null; tookMs: number }> {
    const begunAt = performance.now();
    this.#child?.kill('SIGTERM');
    await this.#ended;
    const code = this.#child?.exitCode ?? null;
    this.#child = null;
    return { code, tookMs: performance.now() - begunAt };
  }

  async #waitUntilReady(child: ChildProcess): Promise<void> {
    for (const deadline = Date.now() + START_LIMIT_MS; Date.now() < deadline; await sleep(50)) {
      if (child.exitCode !== null) break;
      const answer = await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(
        () => null,
      );
      if (answer?.ok) return;
    }
    const log = readFileSync(this.options.logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
    throw new Error(`A server of the shop did not start. The end of ${this.options.logFile}:\n${log}`);
  }
}
