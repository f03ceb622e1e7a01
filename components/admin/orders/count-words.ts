import type { OrderCount } from '@/lib/orders/staff-order';

/** A count as it is shown where there is little room: exact, or "10,000+". */
export function countWords({ count, isExact }: OrderCount): string {
  return `${count.toLocaleString('en-PK')}${isExact ? '' : '+'}`;
}
