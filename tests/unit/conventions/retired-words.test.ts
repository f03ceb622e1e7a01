import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Words of our own that a stranger could not search for, each with the field's (docs/glossary.md). */
const RETIRED: readonly [pattern: RegExp, instead: string][] = [
  [/\b(?:shelf|shelves)\b/i, 'inventory level, stock'],
  [/\bparcels?\b/i, 'fulfilment, shipment'],
  [/\bow(?:e|es|ed|ing)\b/i, 'enqueue'],
  [/\bmend(?:s|ed|ing)?\b/i, 'resolve, fix'],
  [/\bstand-ins?\b/i, 'sandbox'],
  [/\bpayment pages?\b/i, 'checkout session, hosted checkout'],
  [/\bmoney board\b/i, 'reconciliation'],
  [/\bverdicts?\b/i, 'outcome'],
  [/\bgathers?\b/i, 'batch'],
  [/\bgiven up\b/i, 'abandoned, cancelled'],
];

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(?:md|tsx?|mjs|css|sql|prisma)$/.test(file) && existsSync(file))
  .filter((file) => !/^(?:content|design|prisma\/migrations)\//.test(file));

/** What a file says to developers: all of a page, the comments of code. Names in backquotes are the database's. */
function proseOf(file: string, text: string): string {
  if (file.endsWith('.md')) return text.replace(/`[^`\n]*`/g, '');
  const comments = file.endsWith('.sql') ? /--.*/g : /(?<=^|[\s{])(?:\/\/.*|\/\*[\s\S]*?\*\/)/gm;
  return (text.match(comments) ?? []).join('\n').replace(/`[^`\n]*`/g, '');
}

it("comments and documentation use the field's words", () => {
  const found = FILES.flatMap((file) => {
    const prose = proseOf(file, readFileSync(file, 'utf8'));
    return RETIRED.filter(([pattern]) => pattern.test(prose)).map(
      ([pattern, instead]) => `${file}: "${prose.match(pattern)?.[0]}", say ${instead}`,
    );
  });
  expect(found).toEqual([]);
});
