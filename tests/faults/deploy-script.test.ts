import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../../scripts/support/ports.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'nue-deploy-'));
const shop = path.join(folder, 'shop');
const calls = path.join(folder, 'calls');
let ports: number[];

/** Says what it was called for; a build leaves one file for browsers, as large builds leave many. */
const NPM = `#!/bin/bash
echo "npm $* url=$DATABASE_URL key=\${NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:+set} secret=$AUTH_SECRET" >> ${calls}
if [ "$*" = "run build" ]; then
  mkdir -p .next/static && touch ".next/static/$(basename "$PWD").js"
  if [ -e ${folder}/is-broken ]; then touch is-broken; fi
fi
`;
/** Runs a server that is ready at once, unless the release is broken. */
const SYSTEMCTL = `#!/bin/bash
port=\${2#nue-shop@}
echo "restart $port $(basename "$(readlink ${shop}/current)")" >> ${calls}
if [ -e ${folder}/$port.pid ]; then kill "$(cat ${folder}/$port.pid)"; rm ${folder}/$port.pid; fi
if [ -e ${shop}/current/is-broken ]; then exit 0; fi
"${process.execPath}" -e "require('http').createServer((q, r) => r.end()).listen($port, '127.0.0.1')" > /dev/null 2>&1 &
echo $! > ${folder}/$port.pid
`;

function deploy(env: Record<string, string> = {}) {
  const { status } = spawnSync('bash', [path.join(folder, 'source/deploy/deploy.sh')], {
    stdio: 'ignore',
    env: {
      PATH: `${folder}/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
      AUTH_SECRET: 'of the live shop',
      SHOP_FOLDER: shop,
      SHOP_USER: userInfo().username,
      SHOP_PORTS: ports.join(' '),
      SHOP_ENV: path.join(folder, 'shop.env'),
      SHOP_READY_TRIES: '8',
      ...env,
    } as unknown as NodeJS.ProcessEnv,
  });
  const lines = readFileSync(calls, 'utf8').trim().split('\n');
  writeFileSync(calls, '');
  return { status, lines, release: path.basename(readlinkSync(path.join(shop, 'current'))) };
}

describe('deploy/deploy.sh', () => {
  beforeAll(async () => {
    ports = [await findFreePort(), await findFreePort()];
    mkdirSync(path.join(folder, 'bin'));
    mkdirSync(path.join(folder, 'source/deploy'), { recursive: true });
    writeFileSync(path.join(folder, 'bin/npm'), NPM, { mode: 0o755 });
    writeFileSync(path.join(folder, 'bin/systemctl'), SYSTEMCTL, { mode: 0o755 });
    writeFileSync(path.join(folder, 'shop.env'), 'DATABASE_URL="postgresql://shop"\nAUTH_SECRET=live\n');
    const source = path.join(folder, 'source');
    execFileSync('cp', ['deploy/deploy.sh', path.join(source, 'deploy')]);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
        cwd: source,
      });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'a release');
  });
  afterAll(() => {
    for (const port of ports) {
      const file = path.join(folder, `${port}.pid`);
      if (existsSync(file)) process.kill(Number(readFileSync(file, 'utf8')));
    }
    rmSync(folder, { recursive: true });
  });

  it('builds without the environment of the shop, migrates as the owner, then restarts one server after the other', () => {
    const { status, lines, release } = deploy({ SHOP_OWNER_URL: 'postgresql://owner' });
    expect(status).toBe(0);
    expect(lines).toEqual([
      'npm ci --omit=dev --no-audit --no-fund url= key= secret=',
      'npm run build url= key=set secret=',
      'npm run prune url= key= secret=',
      'npm run migrate url=postgresql://owner key= secret=',
      ...ports.map((port) => `restart ${port} ${release}`),
    ]);
  });

  it('keeps the key of server actions, and the files that open pages ask for', () => {
    const key = readFileSync(path.join(shop, 'server-actions.key'), 'utf8');
    const [before] = readdirSync(path.join(shop, 'current/.next/static'));
    expect(deploy().status).toBe(0);
    expect(readFileSync(path.join(shop, 'server-actions.key'), 'utf8')).toBe(key);
    expect(readdirSync(path.join(shop, 'current/.next/static'))).toContain(before);
  });

  it('goes back to the release before when a server does not get ready, and leaves the other alone', () => {
    const before = path.basename(readlinkSync(path.join(shop, 'current')));
    writeFileSync(path.join(folder, 'is-broken'), '');
    const { status, lines, release } = deploy();
    expect(status).toBe(1);
    expect(release).toBe(before);
    const restarts = lines.filter((line) => line.startsWith('restart')).map((line) => line.split(' '));
    expect(restarts.map(([, port]) => Number(port))).toEqual([ports[0], ports[0]]);
    expect(restarts[1]?.[2]).toBe(before);
  });
});
