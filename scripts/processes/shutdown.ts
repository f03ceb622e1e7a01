import { readFileSync } from 'node:fs';

type Stoppable = { name: string; stop: () => Promise<unknown> };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const PARENT_CHECK_MS = 1000;

/**
 * Collects what has to be stopped and stops it in the opposite order of its starting: those who use something
 * end before it does.
 */
export class Shutdown {
  readonly #endings: Stoppable[] = [];
  readonly #abort = new AbortController();
  readonly #requested: Promise<string>;

  /** Resolves with its reason when Ctrl-C is pressed, a signal comes, or whoever started this process is gone. */
  constructor() {
    this.#requested = new Promise((resolve) => {
      const request = (reason: string) => {
        this.#abort.abort();
        resolve(reason);
      };
      for (const signal of SIGNALS) process.on(signal, () => request(signal));
      this.#watchParent(() => request('its parent ended'));
    });
  }

  get requested(): Promise<string> {
    return this.#requested;
  }

  /** Aborted at the request: for programs that are run to their end. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  add(ending: Stoppable): void {
    this.#endings.push(ending);
  }

  async stopAll(): Promise<void> {
    this.#abort.abort();
    for (let ending = this.#endings.pop(); ending; ending = this.#endings.pop()) {
      const { name } = ending;
      await ending.stop().catch((error: unknown) => console.error(`${name} did not stop cleanly:`, error));
    }
  }

  // npm that is killed outright sends no signal. Only then: a demo started by hand may outlive its terminal.
  #watchParent(onGone: () => void): void {
    if (!process.env.npm_lifecycle_event) return;
    const ancestors = readAncestors();
    const timer = setInterval(() => {
      if (readAncestors() === ancestors) return;
      clearInterval(timer);
      onGone();
    }, PARENT_CHECK_MS);
    timer.unref();
  }
}

/** Our parent, which may be a shell of npm's, and where the system tells it cheaply also the parent's parent. */
function readAncestors(): string {
  const parent = process.ppid;
  try {
    const status = readFileSync(`/proc/${parent}/status`, 'utf8');
    return `${parent} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}`;
  } catch {
    return String(parent);
  }
}
