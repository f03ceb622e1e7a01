import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Runs a script as the shop of the end-to-end tests runs. @returns what it printed, and what the guard wrote down. */
function runGuarded(script: string): { printed: string; written: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'foreign-hosts-'));
  const file = path.join(folder, 'hosts.txt');
  const guard = path.resolve('tests/support/block-external-hosts.mjs');
  const { stdout } = spawnSync(process.execPath, ['--import', guard, '--input-type=module', '-e', script], {
    env: { ...process.env, FOREIGN_HOSTS_FILE: file },
    encoding: 'utf8',
  });
  const written = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  return { printed: stdout.trim(), written };
}

it.each([
  ["fetch('https://fonts.example/font.woff2')", 'fonts.example'],
  ["fetch('http://192.0.2.1/')", '192.0.2.1'],
  [
    "new Promise((_, no) => import('node:net').then((net) => net.connect(25, 'mail.example').on('error', no)))",
    'mail.example',
  ],
  ["import('node:dns/promises').then((dns) => dns.resolveMx('example.org'))", 'example.org'],
])('a request to an external host fails in the tests, and is logged: %s', (call, host) => {
  const { printed, written } = runGuarded(
    `await ${call}.then(() => console.log('came through'), () => console.log('failed'))`,
  );
  expect(printed).toBe('failed');
  expect(written).toContain(host);
});

it('requests within the machine come through', () => {
  const { printed, written } = runGuarded(`
    const { createServer } = await import('node:http');
    const server = createServer((request, response) => response.end('here')).listen(0, '127.0.0.1', async () => {
      const { port } = server.address();
      console.log(await (await fetch('http://localhost:' + port).catch(() => fetch('http://127.0.0.1:' + port))).text());
      server.close();
    });`);
  expect(printed).toBe('here');
  expect(written).not.toContain('refused');
});
