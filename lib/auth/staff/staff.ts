import type { StaffRole } from '@/lib/auth/authorisation/permissions';

/** A person of the staff, as the database knew them at this request. */
export type Staff = { id: string; email: string; name: string; role: StaffRole };

/** The same, with what the session of this request says. */
export type SignedInStaff = Staff & { sessionId: string; hasSecondFactor: boolean };

/** Who does something in the back office, and from which network address: what the audit log keeps of them. */
export type StaffActor = { staffId: string; address: string };
