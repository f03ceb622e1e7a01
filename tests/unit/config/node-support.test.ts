import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeEndOfLifeWarning } from '@/lib/config/node-support';

const on = (date: string) => new Date(`${date}T12:00:00Z`);

describe('the warning about a Node past its end of life', () => {
  it('names the version, the day and what to use, in one line', () => {
    expect(nodeEndOfLifeWarning({ version: '20.20.2', now: on('2026-11-30') })).toBe(
      'Node 20.20.2 has had no security fixes since 2026-04-30: move to Node 24 LTS.',
    );
  });

  it.each([
    ['20.19.0', '2026-04-30', false],
    ['20.19.0', '2026-05-01', true],
    ['22.12.0', '2026-11-30', false],
    ['22.12.0', '2027-05-01', true],
    ['24.21.0', '2026-11-30', false],
    ['26.1.0', '2026-11-30', false],
  ])('of Node %s on %s: %s', (version, date, isExpected) => {
    expect(nodeEndOfLifeWarning({ version, now: on(date) }) !== null).toBe(isExpected);
  });
});

describe('the recommended Node', () => {
  it('is the same in the container, the unit file and the documentation', () => {
    const places = ['deploy/Dockerfile', 'deploy/nue-shop.service', 'README.md', 'docs/writing-articles.md'];
    for (const file of places) {
      const text = readFileSync(file, 'utf8');
      expect(
        text.match(/node:\d+-|Node \d+ LTS/g)?.filter((found) => !/\b24\b/.test(found)),
        file,
      ).toEqual([]);
    }
  });

  it('is accepted by package.json, as are the oldest that are supported', () => {
    const isAccepted = (version: string) => {
      const script = `Object.defineProperty(process.versions, 'node', { value: '${version}' });
        const { checkNode } = await import('./scripts/preflight/check-node.mjs');
        process.stdout.write(String(checkNode() === null));`;
      return (
        execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }) === 'true'
      );
    };
    expect(['20.19.0', '22.12.0', '24.0.0', '26.1.0'].filter((version) => !isAccepted(version))).toEqual([]);
    expect(['18.20.0', '20.18.3', '22.11.0', '23.9.0'].filter(isAccepted)).toEqual([]);
  });
});
