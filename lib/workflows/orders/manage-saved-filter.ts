import 'server-only';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { fail, type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import { changeSavedFilter, deleteSavedFilter } from '@/lib/orders/saved-filters/change-saved-filter';
import { saveFilter } from '@/lib/orders/saved-filters/save-filter';
import type { SavedFilterError } from '@/lib/orders/saved-filters/saved-filter-errors';

type SavedFilterChange = {
  actor: StaffActor;
  step: 'keep' | 'change' | 'delete';
  id: string;
  name: string;
  query: string;
  isShared: boolean;
  mayChangeShared: boolean;
};

/** Saves, changes or deletes a saved filter of the list of orders, in a transaction of its own. */
export async function manageSavedFilter(input: SavedFilterChange): Promise<Result<null, SavedFilterError>> {
  return inTransaction(async (tx) => {
    if (input.step === 'delete') return deleteSavedFilter(tx, input);
    if (input.step === 'change') return changeSavedFilter(tx, input);
    const saved = await saveFilter(tx, input);
    return saved.ok ? succeed(null) : fail(saved.error);
  });
}
