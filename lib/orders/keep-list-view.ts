import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { LONGEST_VIEW_QUERY, MOST_VIEWS, tidyViewName, tidyViewQuery } from './list-view';
import type { ListViewError } from './list-view-errors';
import { isViewNameFree } from './view-name-free';

type NewListView = { actor: StaffActor; name: string; query: string; isShared: boolean };

/** Keeps a question under a name, for oneself or for everybody. One that has the name already is not touched. */
export async function keepListView(
  tx: Tx,
  input: NewListView,
): Promise<Result<{ id: string }, ListViewError>> {
  const { actor, isShared } = input;
  const { staffId } = actor;
  const name = tidyViewName(input.name);
  if (!name) return fail({ code: 'name_missing' });
  const query = tidyViewQuery(input.query);
  if (!query) return fail({ code: 'nothing_asked' });
  if (query.length > LONGEST_VIEW_QUERY) return fail({ code: 'question_too_long' });
  if ((await tx.orderListView.count({ where: { staffId } })) >= MOST_VIEWS) return fail({ code: 'too_many' });
  if (!(await isViewNameFree(tx, { staffId, name, exceptId: null }))) return fail({ code: 'name_taken' });
  const id = newId();
  await tx.orderListView.create({ data: { id, staffId, name, query, isShared } });
  await recordAudit(tx, {
    actor,
    action: 'orders.view_kept',
    subject: { type: 'order_list_view', id },
    after: { name, isShared },
  });
  return succeed({ id });
}
