import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { isFilterNameFree } from './is-filter-name-free';
import {
  MAX_FILTER_QUERY_LENGTH,
  MAX_SAVED_FILTERS,
  normaliseFilterName,
  normaliseFilterQuery,
} from './saved-filter';
import type { SavedFilterError } from './saved-filter-errors';

type NewSavedFilter = { actor: StaffActor; name: string; query: string; isShared: boolean };

/** Saves a filter under a name, for oneself or shared. An existing one of that name is not overwritten. */
export async function saveFilter(
  tx: Tx,
  input: NewSavedFilter,
): Promise<Result<{ id: string }, SavedFilterError>> {
  const { actor, isShared } = input;
  const { staffId } = actor;
  const name = normaliseFilterName(input.name);
  if (!name) return fail({ code: 'name_missing' });
  const query = normaliseFilterQuery(input.query);
  if (!query) return fail({ code: 'nothing_asked' });
  if (query.length > MAX_FILTER_QUERY_LENGTH) return fail({ code: 'question_too_long' });
  if ((await tx.orderListView.count({ where: { staffId } })) >= MAX_SAVED_FILTERS)
    return fail({ code: 'too_many' });
  if (!(await isFilterNameFree(tx, { staffId, name, exceptId: null }))) return fail({ code: 'name_taken' });
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
