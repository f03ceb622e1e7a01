import type { Permission } from '@/lib/auth/authorisation/permissions';

/** The groups of sections, in the order of the menu; the first needs no heading. */
export const ADMIN_SECTION_GROUPS = {
  daily: null,
  catalogue: 'Goods and prices',
  marketing: 'Friends and readers',
  money: 'Money',
  shop: 'The shop',
} as const satisfies Record<string, string | null>;

type AdminSectionGroup = keyof typeof ADMIN_SECTION_GROUPS;

export type AdminSection = {
  href: string;
  label: string;
  permission: Permission;
  /** `shop` unless given. */
  group?: AdminSectionGroup;
};

const SECTIONS = [
  { href: '/admin', label: 'Today', permission: 'today.view', group: 'daily' },
  { href: '/admin/orders', label: 'Orders', permission: 'orders.view', group: 'daily' },
  { href: '/admin/products', label: 'Products', permission: 'products.view', group: 'catalogue' },
  { href: '/admin/stock', label: 'Stock', permission: 'products.view', group: 'catalogue' },
  { href: '/admin/discounts', label: 'Discounts', permission: 'discounts.view', group: 'catalogue' },
  { href: '/admin/delivery', label: 'Delivery', permission: 'delivery.view', group: 'catalogue' },
  { href: '/admin/sharing', label: 'Sharing', permission: 'sharing.view', group: 'marketing' },
  { href: '/admin/articles', label: 'Articles', permission: 'articles.view', group: 'marketing' },
  { href: '/admin/money', label: 'Money', permission: 'money.view', group: 'money' },
  { href: '/admin/exports', label: 'Exports', permission: 'orders.export', group: 'money' },
  { href: '/admin/opening', label: 'Opening', permission: 'settings.view' },
  { href: '/admin/settings', label: 'Settings', permission: 'settings.view' },
  { href: '/admin/policies', label: 'Policies', permission: 'settings.view' },
  { href: '/admin/people', label: 'People', permission: 'people.view' },
  { href: '/admin/audit', label: 'Audit log', permission: 'audit.view' },
  { href: '/admin/jobs', label: 'Jobs', permission: 'jobs.view' },
  { href: '/admin/health', label: 'Health', permission: 'health.view' },
] as const satisfies readonly AdminSection[];

/** The sections of the back office, in the order of the menu; each shows to those who may open it. */
export const ADMIN_SECTIONS: readonly AdminSection[] = SECTIONS;

/** The path of a section's first page. */
export type AdminSectionPath = (typeof SECTIONS)[number]['href'];
