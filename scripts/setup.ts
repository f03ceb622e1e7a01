import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { closeDb } from '@/lib/db/client';
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable';
import { applySetup, type SetupReport } from '@/lib/workflows/opening/setup/apply-setup';
import { parseSetupFile, parseSetupJson, type SetupIssue } from '@/lib/workflows/opening/setup/setup-file';

/**
 * `npm run setup -- --from FILE`: makes the shop at DATABASE_URL what the file says, all of it or nothing. With `--check` it
 * says what would change, and changes nothing. The exit code is 1 when something is wrong, or is missing in a file that asks
 * to open the shop.
 */
const USAGE =
  'Usage: npm run setup -- --from FILE [--check]. deploy/setup.example.json is a complete example.';

async function main(): Promise<number> {
  const { from, check } = readArguments();
  if (!from) throw new Error(USAGE);
  const parsed = parseSetupFile(await readJson(from));
  const applied = await applySetup({ parsed, isDryRun: check });
  if (!applied.ok) return printIssues(from, applied.error.issues);
  printReport(applied.value, check);
  return 0;
}

function readArguments(): { from: string | undefined; check: boolean } {
  try {
    const { values } = parseArgs({ options: { from: { type: 'string' }, check: { type: 'boolean' } } });
    return { from: values.from, check: values.check ?? false };
  } catch {
    throw new Error(USAGE);
  }
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} cannot be read.\n${USAGE}`);
  });
  try {
    return parseSetupJson(text);
  } catch (error) {
    throw new Error(
      `${file} is not JSON in UTF-8: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function printIssues(file: string, issues: readonly SetupIssue[]): number {
  const count = issues.length === 1 ? '1 thing is' : `${issues.length} things are`;
  console.error(`Nothing was changed: ${count} missing or wrong in ${file}.\n\n${listIssues(issues)}`);
  return 1;
}

function printReport({ changes, isOpen, missing }: SetupReport, isDryRun: boolean): void {
  if (changes.length === 0) console.log('Nothing to change: the shop is what the file says.');
  else {
    console.log(isDryRun ? 'This would be changed:\n' : 'Changed:\n');
    for (const change of changes) console.log(`  ${change}`);
  }
  if (missing.length > 0) console.log(`\nStill missing or wrong:\n\n${listIssues(missing)}`);
  const state = isOpen ? 'open' : 'not open: it takes no orders';
  console.log(`\nThe shop ${isDryRun ? 'would be' : 'is'} ${state}.`);
}

function listIssues(issues: readonly SetupIssue[]): string {
  const width = Math.max(...issues.map(({ path }) => path.length));
  return issues.map(({ path, message }) => `  ${path.padEnd(width)}  ${message}`).join('\n');
}

function describeFailure(error: unknown): string {
  if (isDatabaseUnavailable(error)) {
    return 'The database did not answer in time, or the connection broke. Run the same command again: a file is applied whole or not at all.';
  }
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
} finally {
  await closeDb();
}
