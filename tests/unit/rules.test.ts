import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citedRules, findSilentTests, findUnknownCitations, parseRuleBook } from '../support/rule-book';

const BOOK = readFileSync('docs/rules.md', 'utf8');
const RULES = parseRuleBook(BOOK);

const FOLDERS = ['app', 'components', 'docs', 'lib', 'prisma', 'sandbox', 'scripts', 'server', 'tests'];

/** This file invents citations. */
const TEXTS = new Map(
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...FOLDERS], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.(tsx?|mjs|sql|prisma|md)$/.test(file) && existsSync(file))
    .filter((file) => file !== 'tests/unit/rules.test.ts' && file !== 'tests/support/rule-book.ts')
    .map((file) => [file, readFileSync(file, 'utf8')]),
);

const MIGRATIONS = [...TEXTS]
  .filter(([file]) => file.startsWith('prisma/migrations/'))
  .map(([, text]) => text)
  .join('\n');

const RULES_SQL = [...TEXTS].filter(([file]) => file.startsWith('prisma/rules/'));

describe('docs/rules.md', () => {
  it('has each number once, in order', () => {
    const numbers = RULES.map(({ number }) => number);
    expect(numbers.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const number of numbers) expect(BOOK).not.toContain(`- **${number}** `);
  });

  it('has no item but code, constraints, triggers and tests', () => {
    const labels = [...BOOK.matchAll(/^- (\w+): /gm)].map(([, label]) => label);
    expect([...new Set(labels)].sort()).toEqual(['Code', 'Constraints', 'Tests', 'Triggers']);
  });

  it('has every rule that is cited anywhere', () => {
    expect(findUnknownCitations(RULES, TEXTS)).toEqual([]);
  });

  it.each(RULES)('names the code, constraints and triggers that enforce rule $number', (rule) => {
    expect(rule.code.length).toBeGreaterThan(0);
    expect(rule.code.filter((file) => !existsSync(file))).toEqual([]);
    expect(rule.constraints.filter((name) => !MIGRATIONS.includes(`"${name}"`))).toEqual([]);
    const missing = rule.triggers.flatMap(({ file, names }) =>
      names.filter((name) => !declares(TEXTS.get(file), name)).map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(RULES)('names the tests that try to break rule $number, and each of them cites it', (rule) => {
    expect(findSilentTests(rule, TEXTS)).toEqual([]);
  });

  it.each(RULES_SQL)('names %s for each rule that it cites', (file, text) => {
    const naming = RULES.filter(({ triggers }) => triggers.some((entry) => entry.file === file));
    expect(naming.map(({ number }) => number)).toEqual(
      expect.arrayContaining([...new Set(citedRules(text))]),
    );
  });
});

describe('a rule that is not kept', () => {
  const text = (citation: string) => new Map([['prisma/rules/stock.sql', `-- ${citation}`]]);

  it.each(['rule 99', 'Rule 99', 'rules 1 and 99', 'rules 98 to 99'])(
    'is found where SQL cites "%s"',
    (citation) => {
      expect(findUnknownCitations(RULES, text(citation))).toContain('prisma/rules/stock.sql cites rule 99');
    },
  );

  it('is found where it has no test, or one that does not cite it', () => {
    const [untested, silent] = parseRuleBook('### 1. A\n- Code: `a`\n\n### 2. B\n- Tests: `t`,\n  `u`\n');
    expect(untested && findSilentTests(untested, new Map())).toEqual(['rule 1 has no test']);
    expect(silent && findSilentTests(silent, new Map([['t', 'rule 2']]))).toEqual(['u']);
  });
});

function declares(sql: string | undefined, name: string): boolean {
  return new RegExp(`(TRIGGER|FUNCTION) "${name}"`).test(sql ?? '');
}
