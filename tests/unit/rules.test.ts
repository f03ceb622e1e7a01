import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

type Rule = { number: number; code: string[]; database: string[]; tests: string[] };

const BOOK = readFileSync('docs/rules.md', 'utf8');
const CITATION = /\brules? (\d+(?:(?:, | and | to )\d+)*)/g;

/** The entries of a line such as "- Tests: `a`, `b`". */
function listed(section: string, label: string): string[] {
  const line = section.split('\n').find((text) => text.startsWith(`- ${label}: `)) ?? '';
  return [...line.matchAll(/`([^`]+)`/g)].map(([, entry]) => String(entry));
}

const RULES: Rule[] = BOOK.split(/^### /m)
  .slice(1)
  .map((section) => ({
    number: Number.parseInt(section, 10),
    code: listed(section, 'Code'),
    database: listed(section, 'Database'),
    tests: listed(section, 'Tests'),
  }));

/** The numbers that a text cites: "rule 5", "rules 2 and 3", "rules 17 to 19". */
function citedRules(text: string): number[] {
  return [...text.matchAll(CITATION)].flatMap(([, numbers = '']) => {
    const found = [...numbers.matchAll(/\d+/g)].map(Number);
    const [first = 0, last = 0] = found;
    return numbers.includes(' to ') ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : found;
  });
}

const SOURCES = execFileSync(
  'git',
  ['ls-files', 'app', 'components', 'lib', 'prisma', 'server', 'scripts', 'tests', 'docs'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.(tsx?|mjs|sql|prisma|md)$/.test(file) && existsSync(file));

const MIGRATIONS = readdirSync('prisma/migrations', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.sql'))
  .map((file) => readFileSync(path.join('prisma/migrations', file), 'utf8'))
  .join('\n');

describe('docs/rules.md', () => {
  it('has each number once, in order', () => {
    const numbers = RULES.map(({ number }) => number);
    expect(numbers.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const number of numbers) expect(BOOK).not.toContain(`- **${number}** `);
  });

  it('has every rule that is cited anywhere', () => {
    const known = new Set(RULES.map(({ number }) => number));
    const unknown = SOURCES.filter((file) => file !== 'tests/unit/rules.test.ts').flatMap((file) =>
      citedRules(readFileSync(file, 'utf8'))
        .filter((number) => !known.has(number))
        .map((number) => `${file} cites rule ${number}`),
    );
    expect(unknown).toEqual([]);
  });

  it.each(RULES)('names the code and the constraints that enforce rule $number', ({ code, database }) => {
    expect(code.length).toBeGreaterThan(0);
    expect(code.filter((file) => !existsSync(file))).toEqual([]);
    expect(database.filter((name) => !MIGRATIONS.includes(`"${name}"`))).toEqual([]);
  });

  it.each(RULES)(
    'names the tests that try to break rule $number, and each of them cites it',
    ({ number, tests }) => {
      expect(tests.length).toBeGreaterThan(0);
      const silent = tests.filter(
        (file) => !existsSync(file) || !citedRules(readFileSync(file, 'utf8')).includes(number),
      );
      expect(silent).toEqual([]);
    },
  );
});
