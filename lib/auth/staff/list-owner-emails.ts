import 'server-only';
import type { Db } from '@/lib/db/client';

/** The email addresses at which the owners of the shop are notified. */
export async function listOwnerEmails(db: Db): Promise<{ staffId: string; email: string }[]> {
  const owners = await db.staffUser.findMany({
    where: { role: 'owner', disabledAt: null },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
  });
  return owners.map(({ id, email }) => ({ staffId: id, email }));
}
