import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The newest that runs on Node 20. */
const VERSION = '12.8.2';

/** Lighthouse in a folder of its own, fetched from the package registry when it is not there. @returns its program. */
export async function obtainLighthouse(): Promise<string> {
  const folder = path.resolve('.data', 'tools', `lighthouse-${VERSION}`);
  const program = path.join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');
  if (existsSync(program)) return program;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const npm = spawn('npm', ['install', ...quiet, `lighthouse@${VERSION}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve, reject) => npm.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`npm could not fetch Lighthouse ${VERSION}; its reason is above.`);
  return program;
}
