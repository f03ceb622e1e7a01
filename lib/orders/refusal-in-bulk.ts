import type { Result } from '../core/result';
import type { BulkRefusal } from './bulk-action';
import type { ChangeError } from './change-errors';

type Changed = Extract<ChangeError, { code: 'order_changed' }>;

/** Why an order was left as it is; null when it was not. Nobody who takes an order as it is has seen an older one. */
export function refusalInBulk(result: Result<unknown, BulkRefusal | Changed>): BulkRefusal | null {
  if (result.ok) return null;
  return result.error.code === 'order_changed' ? { code: 'failed' } : result.error;
}
