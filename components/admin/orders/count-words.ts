import { COUNT_LIMIT } from '@/lib/orders/staff-order';

/** A count as it is shown: exact, or "1,000+". */
export function countWords(count: number): string {
  return count > COUNT_LIMIT ? `${COUNT_LIMIT.toLocaleString('en-PK')}+` : count.toLocaleString('en-PK');
}
