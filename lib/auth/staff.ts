import type { StaffRole } from './permissions';

/** A person of the staff, as the database knew them at this request. */
export type Staff = { id: string; email: string; name: string; role: StaffRole };
