import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import { hashPassword } from '@/lib/auth/passwords/password-hash';
import { newId } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';

export type MadeStaff = { id: string; email: string; password: string };

/** A person of the staff who can sign in. */
export async function makeStaff(
  input: { role?: StaffRole; password?: string; disabledAt?: Date | null } = {},
): Promise<MadeStaff> {
  const { role = 'support', password = 'correct horse battery', disabledAt = null } = input;
  const id = newId();
  const email = `${id}@staff.test`;
  await getDb().staffUser.create({
    data: { id, email, name: 'Test person', role, disabledAt, passwordHash: await hashPassword(password) },
  });
  return { id, email, password };
}
