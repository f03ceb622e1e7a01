import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { isUuid } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { isFilterNameFree } from './is-filter-name-free';
import { normaliseFilterName } from './saved-filter';
import type { SavedFilterError } from './saved-filter-errors';

type SavedFilterRef = {
  actor: StaffActor;
  id: string;
  /** May also change the shared filters of others. */
  mayChangeShared: boolean;
};

/** Renames a saved filter, or changes whether it is shared. */
export async function changeSavedFilter(
  tx: Tx,
  input: SavedFilterRef & { name: string; isShared: boolean },
): Promise<Result<null, SavedFilterError>> {
  const { actor, id, isShared } = input;
  const name = normaliseFilterName(input.name);
  if (!name) return fail({ code: 'name_missing' });
  const filter = await findOwn(tx, input);
  if (!filter) return fail({ code: 'not_yours' });
  const isFree = await isFilterNameFree(tx, { staffId: filter.staffId, name, exceptId: id });
  if (!isFree) return fail({ code: 'name_taken' });
  await tx.orderListView.update({ where: { id }, data: { name, isShared } });
  await recordAudit(tx, {
    actor,
    action: 'orders.view_changed',
    subject: { type: 'order_list_view', id },
    before: { name: filter.name, isShared: filter.isShared },
    after: { name, isShared },
  });
  return succeed(null);
}

/** Deletes a saved filter. */
export async function deleteSavedFilter(
  tx: Tx,
  input: SavedFilterRef,
): Promise<Result<null, SavedFilterError>> {
  const filter = await findOwn(tx, input);
  if (!filter) return fail({ code: 'not_yours' });
  await tx.orderListView.delete({ where: { id: filter.id } });
  await recordAudit(tx, {
    actor: input.actor,
    action: 'orders.view_deleted',
    subject: { type: 'order_list_view', id: filter.id },
    before: { name: filter.name, isShared: filter.isShared },
  });
  return succeed(null);
}

async function findOwn(tx: Tx, { actor, id, mayChangeShared }: SavedFilterRef) {
  if (!isUuid(id)) return null;
  const own = { staffId: actor.staffId };
  return tx.orderListView.findFirst({
    where: { id, ...(mayChangeShared ? { OR: [own, { isShared: true }] } : own) },
  });
}
