import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileServer } from '@/scripts/build/compile-server';

/** Inside the project, whose packages it requires. */
const folder = mkdtempSync('.data/compiled-server-');

function run(name: string, distDir = folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/run.mjs', name], {
    encoding: 'utf8',
    env: { NODE_ENV: 'production', NEXT_DIST_DIR: distDir },
  });
  return { status, output: stdout + stderr };
}

describe('the server that is compiled into the build', () => {
  beforeAll(async () => {
    writeFileSync(path.join(folder, 'BUILD_ID'), 'a build');
    await compileServer(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['start', 'worker'])('is started by Node alone: %s reads its environment', (name) => {
    const { status, output } = run(name);
    expect(status).toBe(1);
    expect(output).toContain('AUTH_SECRET is missing');
  });

  it.each([
    ['backup', /^DATABASE_URL is not set/],
    ['restore', /^Usage: npm run restore/],
    ['doctor', /✗ Environment +DATABASE_URL is missing/],
  ])('brings the commands of an owner: %s', (name, expected) => {
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'shop', `${name}.mjs`)], {
      encoding: 'utf8',
      env: { NODE_ENV: 'production' },
    });
    expect(stdout + stderr).toMatch(expected);
  });

  it('has packages, but no file of ours, outside itself', () => {
    const required = [
      ...readFileSync(path.join(folder, 'shop/start.cjs'), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g),
    ].map(([, name]) => String(name));
    expect(required).toContain('next');
    expect(required.filter((name) => /^[@.]\/|^tsx|^server-only$/.test(name))).toEqual([]);
  });

  it('says in a sentence that there is no build', () => {
    const { status, output } = run('start', '.data/no-such-build');
    expect(status).toBe(1);
    expect(output).toBe(
      'There is no build of the shop in .data/no-such-build: make one with "npm run build", then try again.\n',
    );
  });
});
