import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FILES = execFileSync('git', ['ls-files', 'app', 'components', 'lib', 'server'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file))
  .filter((file) => file !== 'lib/core/money.ts' && !file.startsWith('lib/pricing/'));

const COMMENT = /^\s*(\*|\/\*\*|\/\/)/;
/** `(a, b) => a.totalMinor - b.totalMinor`: an order, not an amount. */
const COMPARISON = /\b([ab])\.\w+ - (?!\1)[ab]\.\w+/g;

function linesWith(pattern: RegExp): string[] {
  return FILES.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !COMMENT.test(line) && pattern.test(line.replaceAll(COMPARISON, '')))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

describe('prices', () => {
  it('are added, subtracted and multiplied by lib/pricing and lib/core/money alone', () => {
    expect(linesWith(/[a-z]Minor\b( \?\? 0\))? [-+*] |[\w)] [-+*] [\w.]*[a-z]Minor\b/)).toEqual([]);
  });

  it('of delivery are compared with their free limit by lib/pricing alone', () => {
    expect(linesWith(/[<>]=? [\w.]*freeFromSubtotalMinor|freeFromSubtotalMinor [<>]/)).toEqual([]);
  });
});
