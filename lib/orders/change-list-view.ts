import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff';
import { isUuid } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { tidyViewName } from './list-view';
import type { ListViewError } from './list-view-errors';
import { isViewNameFree } from './view-name-free';

type Whose = {
  actor: StaffActor;
  id: string;
  /** May also touch what others keep for everybody. */
  maySharedOfOthers: boolean;
};

/** Gives a view another name, or shows it to everybody or to its keeper alone. */
export async function changeListView(
  tx: Tx,
  input: Whose & { name: string; isShared: boolean },
): Promise<Result<null, ListViewError>> {
  const { actor, id, isShared } = input;
  const name = tidyViewName(input.name);
  if (!name) return fail({ code: 'name_missing' });
  const view = await findOwn(tx, input);
  if (!view) return fail({ code: 'not_yours' });
  const isFree = await isViewNameFree(tx, { staffId: view.staffId, name, exceptId: id });
  if (!isFree) return fail({ code: 'name_taken' });
  await tx.orderListView.update({ where: { id }, data: { name, isShared } });
  await recordAudit(tx, {
    actor,
    action: 'orders.view_changed',
    subject: { type: 'order_list_view', id },
    before: { name: view.name, isShared: view.isShared },
    after: { name, isShared },
  });
  return succeed(null);
}

/** Deletes a view; the orders that it showed are not touched. */
export async function deleteListView(tx: Tx, input: Whose): Promise<Result<null, ListViewError>> {
  const view = await findOwn(tx, input);
  if (!view) return fail({ code: 'not_yours' });
  await tx.orderListView.delete({ where: { id: view.id } });
  await recordAudit(tx, {
    actor: input.actor,
    action: 'orders.view_deleted',
    subject: { type: 'order_list_view', id: view.id },
    before: { name: view.name, isShared: view.isShared },
  });
  return succeed(null);
}

async function findOwn(tx: Tx, { actor, id, maySharedOfOthers }: Whose) {
  if (!isUuid(id)) return null;
  const own = { staffId: actor.staffId };
  return tx.orderListView.findFirst({
    where: { id, ...(maySharedOfOthers ? { OR: [own, { isShared: true }] } : own) },
  });
}
