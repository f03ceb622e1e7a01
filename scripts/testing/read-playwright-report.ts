import path from 'node:path';
import type { Failure, Tally } from './tally';

type TestError = { message?: string; stack?: string };

type Attempt = { status: string; errors: TestError[] };

type Spec = { title: string; file: string; line: number; tests: { status: string; results: Attempt[] }[] };

type Suite = { title: string; file: string; specs: Spec[]; suites?: Suite[] };

type Report = {
  config: { rootDir: string };
  suites: Suite[];
  errors: TestError[];
  stats: { expected: number };
};

/** What the JSON reporter of Playwright says of a run. A test that passes only when it is retried has failed. */
export function readPlaywrightReport({ kind, text }: { kind: string; text: string }): Tally {
  const report: Report = JSON.parse(text);
  const outside = report.errors.map((error) => ({
    kind,
    name: '(outside of its tests)',
    error: textOf(error),
  }));
  const inTests = report.suites.flatMap((suite) =>
    failuresOf({ kind, suite, titles: [], rootDir: report.config.rootDir }),
  );
  return { passed: report.stats.expected, failures: [...inTests, ...outside] };
}

function failuresOf(options: { kind: string; suite: Suite; titles: string[]; rootDir: string }): Failure[] {
  const { kind, suite, rootDir } = options;
  // The outermost suite is the file itself.
  const titles = suite.title === suite.file ? [] : [...options.titles, suite.title];
  const own = suite.specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => ({
        kind,
        file: `${path.relative(process.cwd(), path.join(rootDir, file))}:${line}`,
        name: [...titles, title].join(' › '),
        attempts: results.map(({ status }) => status).join(', then '),
        error: textOf(results.flatMap(({ errors }) => errors)[0]),
      })),
  );
  return [
    ...own,
    ...(suite.suites ?? []).flatMap((inner) => failuresOf({ ...options, suite: inner, titles })),
  ];
}

function textOf(error: TestError | undefined): string {
  return error?.message ?? error?.stack ?? 'Playwright gives no error.';
}
