import { describe, expect, it } from 'vitest';
import {
  isPermitted,
  PERMISSIONS,
  type Permission,
  STAFF_ROLES,
  type StaffRole,
} from '@/lib/auth/permissions';

/** Written out a second time on purpose: whoever widens what a role may do changes it here too. */
const EXPECTED: Record<Permission, readonly StaffRole[]> = {
  'orders.view': ['owner', 'manager', 'support'],
  'jobs.view': ['owner', 'manager', 'support'],
  'jobs.retry': ['owner', 'manager'],
  'sharing.view': ['owner', 'manager', 'support'],
  'sharing.manage': ['owner', 'manager'],
};

describe('what staff may do', () => {
  it.each(PERMISSIONS)('%s is for these roles and no other', (permission) => {
    const permitted = STAFF_ROLES.filter((role) => isPermitted({ role, permission }));
    expect(permitted).toEqual(EXPECTED[permission]);
  });

  it('leaves nothing that the owner may not do', () => {
    for (const permission of PERMISSIONS) expect(isPermitted({ role: 'owner', permission })).toBe(true);
  });
});
