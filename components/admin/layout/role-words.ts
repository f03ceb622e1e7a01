import type { StaffRole } from '@/lib/auth/permissions';

const WORDS: Record<StaffRole, string> = { owner: 'Owner', manager: 'Manager', support: 'Support' };

/** A role as a person reads it. */
export function roleWords(role: StaffRole): string {
  return WORDS[role];
}
