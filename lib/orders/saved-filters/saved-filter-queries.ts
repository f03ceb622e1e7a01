import 'server-only';
import { getDb } from '@/lib/db/client';
import type { SavedFilter } from './saved-filter';

/** The saved filters that somebody of the staff sees: their own and the shared ones, by name. */
export async function listSavedFilters(staffId: string): Promise<SavedFilter[]> {
  const rows = await getDb().orderListView.findMany({
    where: { OR: [{ staffId }, { isShared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: { staff: { select: { name: true } } },
  });
  return rows.map(({ id, name, query, isShared, staff, staffId: ownerId }) => ({
    id,
    name,
    query,
    isShared,
    savedBy: ownerId === staffId ? null : staff.name,
  }));
}
