import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SECTION =
  /## To add one more\n(.*?)\n## /s.exec(readFileSync('docs/architecture.md', 'utf8'))?.[1] ?? '';

it('the files that docs/architecture.md names for adding one more exist', () => {
  const named = [...SECTION.matchAll(/`((?:app|components|docs|lib|prisma|tests)\/[^`<*]+\.\w+)`/g)].map(
    ([, path]) => String(path),
  );
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
