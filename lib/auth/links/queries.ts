import 'server-only';
import { getDb } from '@/lib/db/client';
import { findStaffLink, type StaffLinkPurpose } from './staff-link';

/** Whose link it is, or null when it does not work (any more). */
export async function getStaffLink(input: { token: string; purpose: StaffLinkPurpose }) {
  return findStaffLink(getDb(), input);
}
