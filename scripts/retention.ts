import { closeDb } from '@/lib/db/client';
import { clearOldData, countOldData } from '@/lib/workflows/maintenance/clear-old-data';
import { RETENTION_RULES } from '@/lib/workflows/maintenance/retention-rules';

/**
 * `npm run retention`: clears what has reached its term, as the worker does each night. With `--dry-run` it says how much
 * that would be, and changes nothing. It takes DATABASE_URL.
 */
const isDry = process.argv.includes('--dry-run');
try {
  const counts = await (isDry ? countOldData : clearOldData)(new Date());
  console.log(isDry ? 'What would be cleared now:\n' : 'What was cleared:\n');
  for (const { name, description, days } of RETENTION_RULES) {
    console.log(
      `${String(counts[name] ?? 0).padStart(9)}  ${name}, after ${days} ${days === 1 ? 'day' : 'days'}: ${description}`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await closeDb();
}
