import type { Result } from '@/lib/core/result';
import type { ChangeError } from '@/lib/orders/change-errors';
import type { BulkRefusal } from './bulk-action';

type Changed = Extract<ChangeError, { code: 'order_changed' }>;

/** The refusal of a result, null when it succeeded. A bulk action expects no version, so a conflict cannot happen. */
export function toBulkRefusal(result: Result<unknown, BulkRefusal | Changed>): BulkRefusal | null {
  if (result.ok) return null;
  return result.error.code === 'order_changed' ? { code: 'failed' } : result.error;
}
