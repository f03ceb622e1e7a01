import 'server-only';
import type { StaffActor } from '@/lib/auth/staff';
import { fail, type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import { changeListView, deleteListView } from '@/lib/orders/change-list-view';
import { keepListView } from '@/lib/orders/keep-list-view';
import type { ListViewError } from '@/lib/orders/list-view-errors';

type Arrangement = {
  actor: StaffActor;
  step: 'keep' | 'change' | 'delete';
  id: string;
  name: string;
  query: string;
  isShared: boolean;
  maySharedOfOthers: boolean;
};

/** Opens the transaction in which a view of the list of orders is kept, changed or deleted. */
export async function arrangeListView(input: Arrangement): Promise<Result<null, ListViewError>> {
  return inTransaction(async (tx) => {
    if (input.step === 'delete') return deleteListView(tx, input);
    if (input.step === 'change') return changeListView(tx, input);
    const kept = await keepListView(tx, input);
    return kept.ok ? succeed(null) : fail(kept.error);
  });
}
