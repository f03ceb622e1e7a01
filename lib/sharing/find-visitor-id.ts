import 'server-only';
import { sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { readVisitorToken } from './visitor-cookie';

/** The visitor of this request, for codes that belong to one; null for a browser that has never shared. */
export async function findVisitorId(): Promise<string | null> {
  const token = await readVisitorToken();
  if (!token) return null;
  const visitor = await getDb().visitor.findUnique({
    where: { tokenHash: sha256(token) },
    select: { id: true },
  });
  return visitor?.id ?? null;
}
