import { ALL_CHECKS } from '@/scripts/doctor/all-checks';
import { printResults } from '@/scripts/doctor/print-results';
import { readSettings } from '@/scripts/doctor/read-settings';
import { runChecks } from '@/scripts/doctor/run-checks';

/**
 * `npm run doctor`: checks the environment that a shop runs in, with the variables of `npm start`, and prints what to do.
 * It changes nothing. `--json` prints the results for machines. The exit code is 1 when there is a problem; a warning is
 * none.
 */
const context = { settings: readSettings(process.env), env: process.env };
const results = await runChecks(ALL_CHECKS, context);
console.log(process.argv.includes('--json') ? JSON.stringify(results, null, 2) : printResults(results));
// A server that never responded must not keep this process.
process.exit(results.some(({ status }) => status === 'problem') ? 1 : 0);
