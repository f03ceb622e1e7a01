import 'server-only';
import { getDb } from '@/lib/db/client';
import type { SavedListView } from './list-view';

/** The views that somebody of the staff sees: their own and those that are for everybody, by name. */
export async function listListViews(staffId: string): Promise<SavedListView[]> {
  const rows = await getDb().orderListView.findMany({
    where: { OR: [{ staffId }, { isShared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: { staff: { select: { name: true } } },
  });
  return rows.map(({ id, name, query, isShared, staff, staffId: keeper }) => ({
    id,
    name,
    query,
    isShared,
    keptBy: keeper === staffId ? null : staff.name,
  }));
}
