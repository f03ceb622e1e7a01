import type { Permission } from '@/lib/auth/authorisation/permissions';

/** What each permission lets somebody do, as the table of permissions says it. A new permission needs its label here. */
const PERMISSION_LABELS: Record<Permission, string> = {
  'today.view': 'See what waits, and how the shop does',
  'orders.view': 'See orders',
  'orders.edit': 'Write notes, send mails again, correct an address',
  'orders.fulfil': 'Pack, dispatch and deliver; print slips and invoices',
  'orders.cancel': 'Cancel orders',
  'orders.refund': 'Refund money',
  'orders.export': 'Export orders, payments and refunds',
  'orders.tidyViews': 'Rename and delete views that colleagues have kept',
  'products.view': 'See products',
  'products.manage': 'Change products, prices and pictures',
  'products.confirmFigures': 'Confirm that a product’s figures were measured',
  'stock.manage': 'Add and count stock',
  'discounts.view': 'See discounts',
  'discounts.manage': 'Make and end discounts',
  'delivery.view': 'See delivery options and prices',
  'delivery.manage': 'Change delivery options and prices',
  'markets.manage': 'Open countries abroad and confirm their duties',
  'sharing.view': 'See how the share campaign does',
  'sharing.manage': 'Change the share campaign, take codes back',
  'claims.overrule': 'Let a text stand that the claim check refuses, with a reason',
  'articles.view': 'See what articles lead to',
  'money.view': 'Compare payments with orders',
  'money.mend': 'Mend what differs between them',
  'jobs.view': 'See jobs that failed',
  'jobs.retry': 'Let failed jobs be tried again',
  'health.view': 'See whether the shop itself is well',
  'settings.view': 'See the settings of the shop',
  'settings.manage': 'Change the settings, open and pause the shop',
  'people.view': 'See who works here',
  'people.manage': 'Invite people, change roles, keep people out',
  'audit.view': 'See who changed what',
};

/** The label of a permission. */
export function permissionLabel(permission: Permission): string {
  return PERMISSION_LABELS[permission];
}
