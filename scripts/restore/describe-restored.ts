import type { NewDiscrepancy } from '@/lib/payments/reconciliation';
import { formatRows } from '@/scripts/backup/report-progress';
import type { RestoredDatabase } from './restore-database';

/** What somebody who has restored a shop has to know, and what to do now. */
export function describeRestored(
  { header, totals, numbers, migrated, leftOut }: RestoredDatabase,
  { discrepancies }: { discrepancies: readonly NewDiscrepancy[] },
): string {
  const rows = Object.entries(totals.tables)
    .filter(([, table]) => table.rows > 0)
    .map(([name, table]) => `${String(table.rows).padStart(10)}  ${name.replace(/^shop\./, '')}`);
  const sum = Object.values(totals.tables).reduce((total, table) => total + table.rows, 0);
  return [
    `\nRestored ${formatRows(sum)}, as they were at ${header.takenAt}:\n${rows.join('\n')}`,
    migrated.length > 0 ? `Then applied ${migrated.join(', ')}.` : '',
    leftOut.length > 0 ? `Left out, because no migration makes them: ${leftOut.join(', ')}.` : '',
    'Functions and triggers are those of prisma/rules; checks, unique indexes and foreign keys hold.',
    describeDiscrepancies(discrepancies),
    describeNumbers(numbers),
    `What happened after ${header.takenAt} is not in it. Start the shop, then run the payment reconciliation at /admin/money: it finds what was paid meanwhile at Stripe.`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function describeNumbers({ nextOrderNumber, gaps, invoices }: RestoredDatabase['numbers']): string {
  const series = invoices.map(({ kind, firstLeftOut, next }) =>
    gaps.invoices > 0
      ? `${kind.replaceAll('_', ' ')} numbers ${firstLeftOut} to ${next - 1} are left out`
      : `the next ${kind.replaceAll('_', ' ')} is ${next}`,
  );
  return `The next order is number ${nextOrderNumber}, ${gaps.orders} left out; ${series.join('; ')}. The audit log says so.`;
}

function describeDiscrepancies(discrepancies: readonly NewDiscrepancy[]): string {
  if (discrepancies.length === 0) return 'Orders, payments, stock and codes agree with each other.';
  const counts = new Map<string, number>();
  for (const { kind } of discrepancies) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].map(([kind, count]) => `${count} × ${kind}`);
  return `Not in agreement, as in the shop that was backed up: ${kinds.join(', ')}. The shop asks Stripe about open payments within minutes.`;
}
