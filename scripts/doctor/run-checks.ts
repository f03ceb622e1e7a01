import type { Check, DoctorContext, Finding } from './finding';
import { problem, reasonOf, skipped } from './finding';

export type Result = Finding & { title: string };

const TIME_LIMIT_MS = 10_000;

/** Runs checks side by side, each within ten seconds. What one throws is what it found. */
export function runChecks(checks: readonly Check[], context: DoctorContext): Promise<Result[]> {
  return Promise.all(
    checks.map(async (check) => ({ title: check.title, ...(await runCheck(check, context)) })),
  );
}

async function runCheck({ needs = [], run }: Check, context: DoctorContext): Promise<Finding> {
  const missing = needs.filter((name) => context.settings[name] === null);
  if (missing.length > 0) return skipped(`${missing.join(', ')} is missing or not right`);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    const finding = problem(
      `no response within ${TIME_LIMIT_MS / 1000} s`,
      'See whether it is running, and whether a firewall lies between.',
    );
    timer = setTimeout(() => resolve(finding), TIME_LIMIT_MS);
  });
  try {
    return await Promise.race([run(context), late]);
  } catch (error) {
    return problem(reasonOf(error), 'This should not happen: please report it.');
  } finally {
    clearTimeout(timer);
  }
}
