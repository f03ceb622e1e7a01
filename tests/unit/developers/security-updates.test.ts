import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGE = readFileSync('docs/security-updates.md', 'utf8');
const LOCK: { packages: Record<string, { version: string }> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);

/** As a number that grows with the version. */
const rank = (version = '0.0.0') =>
  version.split('.').reduce((sum, part) => sum * 10_000 + Number.parseInt(part, 10), 0);

describe('docs/security-updates.md', () => {
  it('names versions with a fix that this release really installs, or newer ones', () => {
    const fixed = [...PAGE.matchAll(/\b(next|react) (\d+\.\d+\.\d+)/g)];
    expect(fixed.length).toBeGreaterThanOrEqual(2);
    for (const [text, name, version] of fixed) {
      expect(rank(LOCK.packages[`node_modules/${name}`]?.version), text).toBeGreaterThanOrEqual(
        rank(version),
      );
    }
  });

  it('is linked from the README, where an owner reads about upgrading', () => {
    expect(readFileSync('README.md', 'utf8')).toContain('(docs/security-updates.md)');
  });

  it('names files, commands and addresses that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const commands = [...PAGE.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name);
    expect(commands.filter((name) => !(String(name) in scripts))).toEqual([]);
    expect(JSON.parse(readFileSync('scripts/advisories/exceptions.json', 'utf8'))).toBeInstanceOf(Array);
    for (const room of ['audit', 'people', 'money']) {
      expect(PAGE).toContain(`/admin/${room}`);
      expect(readFileSync(`app/admin/${room}/page.tsx`, 'utf8')).toBeTruthy();
    }
  });
});
