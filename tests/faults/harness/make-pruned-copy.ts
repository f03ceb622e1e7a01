import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TEST_BUILD } from '../../../scripts/testing/test-build';

/** What an image ships beside the build and is read when the shop runs: the scripts of the cart, articles, migrations. */
const SHIPPED = ['components', 'content', 'lib', 'node_modules', 'prisma', 'public', 'scripts', 'server'];
const FILES = ['next.config.js', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.node.json'];

export type PrunedCopy = {
  folder: string;
  /** Runs a command of `server/run.mjs` with the environment of the tests. */
  run: (command: string, executable: string) => { status: number | null; output: string };
  remove: () => void;
};

/** A copy of the project outside of it, with its build and, after `npm run prune`, only the packages that serve. */
export function makePrunedCopy(): PrunedCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'nue-pruned-'));
  for (const part of SHIPPED) copy(part, folder);
  // The server writes into its build, so that has to be a copy of its own.
  execFileSync('cp', ['-a', TEST_BUILD, ...FILES, folder]);
  const { status, output } = spawnSync('npm', ['run', 'prune'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run prune failed:\n${output.join('\n')}`);
  return {
    folder,
    run: (command, executable) => {
      const env = { ...process.env, NODE_ENV: 'production', NEXT_DIST_DIR: TEST_BUILD } as const;
      const ran = spawnSync(executable, ['server/run.mjs', command], { cwd: folder, env, encoding: 'utf8' });
      return { status: ran.status, output: ran.stdout + ran.stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** As links where the file system allows it: a gigabyte of packages in a moment. */
function copy(part: string, to: string): void {
  const linked = spawnSync('cp', ['-al', part, to], { stdio: 'ignore' });
  if (linked.status !== 0) execFileSync('cp', ['-a', part, to]);
}
