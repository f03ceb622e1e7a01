import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type FreshCopy = {
  folder: string;
  /** Runs `npm run …` in it, with nothing of this process's environment that the shop reads. */
  run: (
    command: string[],
    env?: Record<string, string>,
  ) => Promise<{ code: number | string | null; output: string }>;
  remove: () => Promise<void>;
};

const TIME_LIMIT_MS = 60_000;

/** The project as git has it, in a folder of its own, after `npm ci`: with packages, and with nothing that a command has made. */
export async function makeFreshCopy(): Promise<FreshCopy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fresh-copy-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    // No command that is tried here reads them.
    .filter((file) => file !== '' && existsSync(file) && !/^(?:design|docs|tests)\//.test(file));
  for (const file of files) await cp(file, path.join(folder, file));
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const { PATH, HOME, NODE_ENV } = process.env;
  return {
    folder,
    run: ([name = '', ...args], env = {}) =>
      new Promise((resolve) => {
        const options = { cwd: folder, env: { PATH, HOME, NODE_ENV, ...env }, timeout: TIME_LIMIT_MS };
        execFile('npm', ['run', '--silent', name, '--', ...args], options, (error, stdout, stderr) =>
          resolve({ code: error ? (error.code ?? error.signal ?? null) : 0, output: stdout + stderr }),
        );
      }),
    remove: () => rm(folder, { recursive: true }),
  };
}
