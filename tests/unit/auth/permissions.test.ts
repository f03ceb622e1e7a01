import { describe, expect, it } from 'vitest';
import {
  isPermitted,
  PERMISSIONS,
  type Permission,
  STAFF_ROLES,
  type StaffRole,
} from '@/lib/auth/authorisation/permissions';

/** Written out a second time on purpose: whoever widens what a role may do changes it here too. */
const EXPECTED: Record<Permission, readonly StaffRole[]> = {
  'today.view': ['owner', 'manager', 'support'],
  'orders.view': ['owner', 'manager', 'support'],
  'orders.edit': ['owner', 'manager', 'support'],
  'orders.fulfil': ['owner', 'manager', 'support'],
  'orders.cancel': ['owner', 'manager'],
  'orders.refund': ['owner', 'manager'],
  'orders.export': ['owner', 'manager'],
  'orders.tidyViews': ['owner', 'manager'],
  'products.view': ['owner', 'manager', 'support'],
  'products.manage': ['owner', 'manager'],
  'products.confirmFigures': ['owner'],
  'stock.manage': ['owner', 'manager'],
  'discounts.view': ['owner', 'manager', 'support'],
  'discounts.manage': ['owner', 'manager'],
  'delivery.view': ['owner', 'manager', 'support'],
  'delivery.manage': ['owner', 'manager'],
  'markets.manage': ['owner'],
  'sharing.view': ['owner', 'manager', 'support'],
  'sharing.manage': ['owner', 'manager'],
  'claims.overrule': ['owner'],
  'articles.view': ['owner', 'manager', 'support'],
  'money.view': ['owner', 'manager'],
  'money.mend': ['owner', 'manager'],
  'jobs.view': ['owner', 'manager', 'support'],
  'jobs.retry': ['owner', 'manager'],
  'health.view': ['owner', 'manager'],
  'settings.view': ['owner', 'manager'],
  'settings.manage': ['owner'],
  'people.view': ['owner', 'manager'],
  'people.manage': ['owner'],
  'audit.view': ['owner', 'manager'],
};

describe('permissions of roles', () => {
  it.each(PERMISSIONS)('%s is granted to exactly these roles', (permission) => {
    const permitted = STAFF_ROLES.filter((role) => isPermitted({ role, permission }));
    expect(permitted).toEqual(EXPECTED[permission]);
  });

  it('grant everything to the owner', () => {
    for (const permission of PERMISSIONS) expect(isPermitted({ role: 'owner', permission })).toBe(true);
  });
});
