import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));

const DECISIONS = PAGES.filter((file) => file.startsWith('docs/adr/'));

/** The targets of the relative links of a page, without anchors; links in code are examples. */
function relativeLinks(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => String(target))
    .filter((target) => !/^[a-z]+:/.test(target));
}

describe('documentation', () => {
  it('links only to files that exist', () => {
    const broken = PAGES.flatMap((page) =>
      relativeLinks(readFileSync(page, 'utf8'))
        .filter((target) => !target.startsWith('/') && !existsSync(path.join(path.dirname(page), target)))
        .map((target) => `${page} links to ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('gives each decision record a number of its own', () => {
    const numbers = DECISIONS.map((file) => path.basename(file).slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it.each(DECISIONS)('%s has its number in the title and the four sections, in order', (file) => {
    const headings = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^##? /.test(line));
    expect(headings[0]).toMatch(new RegExp(`^# ${path.basename(file).slice(0, 4)}: \\S`));
    expect(headings.slice(1)).toEqual(['## Context', '## Decision', '## Alternatives', '## Consequences']);
  });
});
