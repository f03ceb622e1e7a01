import 'server-only';
import { headers } from 'next/headers';
import type { SignedInStaff } from '@/lib/auth/staff/staff';
import { clientAddress } from '@/lib/http/client-address';
import { requireEnrolling, requireSignedIn } from './require-staff';

type SignedInSelf = { staff: SignedInStaff; address: string };

/** The signed-in person, about to change their own account, and from where. */
export async function requireSelf(returnTo: string): Promise<SignedInSelf> {
  const staff = await requireSignedIn(returnTo);
  return { staff, address: clientAddress(await headers()) };
}

/** The same for somebody who may have to set up a second factor first. */
export async function requireEnrollingSelf(returnTo: string): Promise<SignedInSelf> {
  const staff = await requireEnrolling(returnTo);
  return { staff, address: clientAddress(await headers()) };
}
