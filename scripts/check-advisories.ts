import { judgeAdvisories } from '@/scripts/advisories/judge-advisories';
import { readAuditReport } from '@/scripts/advisories/read-audit-report';
import { readExceptions } from '@/scripts/advisories/read-exceptions';
import { runNpmAudit } from '@/scripts/advisories/run-npm-audit';

/**
 * `npm run advisories`: fails on a serious advisory about a package that production installs, unless it stands in
 * `scripts/advisories/exceptions.json` with a date that has not passed (docs/security-updates.md).
 */
async function main(): Promise<number> {
  const report = readAuditReport(await runNpmAudit());
  const problems = judgeAdvisories({
    advisories: report.isAvailable ? report.advisories : [],
    exceptions: await readExceptions(),
    now: new Date(),
  });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) return 1;
  if (report.isAvailable) console.log('No serious advisory about a package that production installs.');
  else console.log(`skipped: ${report.reason}`);
  return 0;
}

process.exit(await main());
