import 'server-only';
import type { Db } from '@/lib/db/client';

/** Where the owners of the shop are told of what they should know. */
export async function listOwnerAddresses(db: Db): Promise<{ staffId: string; email: string }[]> {
  const owners = await db.staffUser.findMany({
    where: { role: 'owner', disabledAt: null },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
  });
  return owners.map(({ id, email }) => ({ staffId: id, email }));
}
