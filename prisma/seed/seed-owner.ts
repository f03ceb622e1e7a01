import { randomBytes } from 'node:crypto';
import { hashPassword } from '@/lib/auth/passwords/password-hash';
import { newId } from '@/lib/core/ids';
import type { Db } from '@/lib/db/client';

const OWNER_EMAIL = 'owner@nue.example';

/**
 * The first member of staff, with a password made here and shown once; nothing when the shop has staff.
 * @returns the sign-in, or null.
 */
export async function seedOwner(db: Db): Promise<{ email: string; password: string } | null> {
  if ((await db.staffUser.count()) > 0) return null;
  const password = randomBytes(15).toString('base64url');
  await db.staffUser.create({
    data: {
      id: newId(),
      email: OWNER_EMAIL,
      name: 'Shop owner',
      role: 'owner',
      passwordHash: await hashPassword(password),
    },
  });
  return { email: OWNER_EMAIL, password };
}
