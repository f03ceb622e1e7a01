export const STAFF_ROLES = ['owner', 'manager', 'support'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/**
 * Everything that staff can be allowed to do, and who may (commerce rule 24). A new thing to do is a new line here;
 * what is not in the table nobody may.
 */
const ROLES_BY_PERMISSION = {
  'today.view': ['owner', 'manager', 'support'],
  'orders.view': ['owner', 'manager', 'support'],
  /** Notes, mails sent again, the address before dispatch, flags set and cleared. */
  'orders.edit': ['owner', 'manager', 'support'],
  /** Pack, dispatch, deliver; slips and invoices. */
  'orders.fulfil': ['owner', 'manager', 'support'],
  'orders.cancel': ['owner', 'manager'],
  'orders.refund': ['owner', 'manager'],
  'orders.export': ['owner', 'manager'],
  /** Rename and delete views of the list that others keep for everybody. */
  'orders.tidyViews': ['owner', 'manager'],
  'products.view': ['owner', 'manager', 'support'],
  'products.manage': ['owner', 'manager'],
  /** Say that the figures of a product were measured on the device. */
  'products.confirmFigures': ['owner'],
  'stock.manage': ['owner', 'manager'],
  'discounts.view': ['owner', 'manager', 'support'],
  'discounts.manage': ['owner', 'manager'],
  'delivery.view': ['owner', 'manager', 'support'],
  'delivery.manage': ['owner', 'manager'],
  /** Open a country abroad, which is to confirm its duties. */
  'markets.manage': ['owner'],
  'sharing.view': ['owner', 'manager', 'support'],
  'sharing.manage': ['owner', 'manager'],
  /** Let a text stand that the claim check refuses. */
  'claims.overrule': ['owner'],
  'articles.view': ['owner', 'manager', 'support'],
  'money.view': ['owner', 'manager'],
  'money.mend': ['owner', 'manager'],
  'jobs.view': ['owner', 'manager', 'support'],
  'jobs.retry': ['owner', 'manager'],
  'health.view': ['owner', 'manager'],
  'settings.view': ['owner', 'manager'],
  /** Also to open the shop for orders. */
  'settings.manage': ['owner'],
  'people.view': ['owner', 'manager'],
  'people.manage': ['owner'],
  'audit.view': ['owner', 'manager'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof ROLES_BY_PERMISSION;

/** All permissions, for tests and for pages that list them. */
export const PERMISSIONS = Object.keys(ROLES_BY_PERMISSION) as Permission[];

/** Whether a role may do something. */
export function isPermitted(input: { role: StaffRole; permission: Permission }): boolean {
  const roles: readonly StaffRole[] = ROLES_BY_PERMISSION[input.permission];
  return roles.includes(input.role);
}

/** Whether a role must have a second factor in production (lib/config/second-factor-policy.ts). */
export function needsSecondFactor(role: StaffRole): boolean {
  return role !== 'support';
}
