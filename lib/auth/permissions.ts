export const STAFF_ROLES = ['owner', 'manager', 'support'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/**
 * Everything that staff can be allowed to do, and who may (commerce rule 24). A new thing to do is a new line here;
 * what is not in the table nobody may.
 */
const MAY = {
  'orders.view': ['owner', 'manager', 'support'],
  'jobs.view': ['owner', 'manager', 'support'],
  'jobs.retry': ['owner', 'manager'],
  'sharing.view': ['owner', 'manager', 'support'],
  'sharing.manage': ['owner', 'manager'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof MAY;

/** All permissions, for tests and for pages that list them. */
export const PERMISSIONS = Object.keys(MAY) as Permission[];

/** Whether a role may do something. */
export function isPermitted(input: { role: StaffRole; permission: Permission }): boolean {
  const roles: readonly StaffRole[] = MAY[input.permission];
  return roles.includes(input.role);
}
