import 'server-only';
import { headers } from 'next/headers';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { clientAddress } from '@/lib/http/client-address';
import type { Permission } from './permissions';
import { requireStaff } from './require-staff';

/**
 * The signed-in person who may do what an action is about to do, as the audit log will name them. Every action that
 * changes something begins with this; pages ask `requireStaff`.
 * @param returnTo the path to come back to after signing in.
 */
export async function requireActor(permission: Permission, returnTo: string): Promise<StaffActor> {
  const staff = await requireStaff(permission, returnTo);
  return { staffId: staff.id, address: clientAddress(await headers()) };
}
