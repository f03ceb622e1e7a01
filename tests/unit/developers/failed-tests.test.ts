import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFailures } from '@/scripts/testing/describe-failures';
import { readPlaywrightReport } from '@/scripts/testing/read-playwright-report';
import { readVitestReport } from '@/scripts/testing/read-vitest-report';
import type { Failure } from '@/scripts/testing/tally';

/** A report as the program has written it of tests made to fail, in a repository at /shop. */
const reportOf = (program: 'vitest' | 'playwright') =>
  readFileSync(new URL(`./reports/${program}.json`, import.meta.url), 'utf8').replaceAll(
    '/shop',
    process.cwd(),
  );

describe('what failed', () => {
  it('is read from a report of Vitest, also files that do not load and hooks that throw', () => {
    const { passed, failures } = readVitestReport({ kind: 'unit', text: reportOf('vitest') });
    expect(passed).toBe(1);
    expect(failures).toMatchObject([
      {
        kind: 'unit',
        file: 'tests/unit/cart/breaks.test.ts',
        name: '(outside of its tests)',
        error: expect.stringContaining("Cannot find module './not-there'"),
      },
      {
        file: 'tests/unit/cart/fails.test.ts',
        name: 'the cart › with a discount › takes it off once',
        error: expect.stringContaining('expected { totalMinor: 1156000'),
      },
      { file: 'tests/unit/cart/hook.test.ts', error: 'The database did not start' },
    ]);
  });

  it('is read from a report of Playwright with each attempt, also tests that pass when they are retried', () => {
    const { passed, failures } = readPlaywrightReport({ kind: 'e2e serial', text: reportOf('playwright') });
    expect(passed).toBe(1);
    expect(failures.map(({ file, name, attempts }) => [file, name, attempts])).toEqual([
      ['tests/e2e/serial/policies.spec.ts:4', 'a policy › follows a setting', 'failed, then failed'],
      [
        'tests/e2e/serial/policies.spec.ts:5',
        'a policy › prints at the second attempt',
        'failed, then passed',
      ],
      ['tests/e2e/serial/policies.spec.ts:6', 'a policy › waits in vain', 'timedOut, then timedOut'],
    ]);
  });

  it('is listed with kind, file, full name and the first lines of the error, without colours and machine paths', () => {
    const { failures } = readPlaywrightReport({ kind: 'e2e serial', text: reportOf('playwright') });
    const listed = describeFailures(failures);
    expect(listed).toContain(`✗ e2e serial  tests/e2e/serial/policies.spec.ts:4  (failed, then failed)
  a policy › follows a setting
    Error: the page
    expect(received).toContain(expected) // indexOf
    Expected substring: "319"
    Received string:    "Rs 250"`);
    expect(listed).not.toContain(process.cwd());
  });

  it.each([1, 5, 12, 30])('fits into the last hundred lines of a log, with %i failures', (count) => {
    const error = Array.from({ length: 60 }, (_, line) => `line ${line}`).join('\n');
    const failures: Failure[] = Array.from({ length: count }, (_, index) => ({
      kind: 'unit',
      file: `tests/unit/number-${index}.test.ts`,
      name: `fails as number ${index}`,
      error,
    }));
    const lines = describeFailures(failures).split('\n');
    expect(lines.length).toBeLessThanOrEqual(90);
    expect(lines.filter((line) => line.includes('fails as number'))).toHaveLength(count);
    expect(lines).toContain('    line 0');
  });
});
