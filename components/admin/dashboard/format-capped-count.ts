import { formatCount } from '@/lib/core/format-count';

const MAX_COUNT = 1000;

/** A count as it is shown where there is little room: exact, or "1,000+". */
export function formatCappedCount(count: number): string {
  return count > MAX_COUNT ? `${formatCount(MAX_COUNT)}+` : formatCount(count);
}
