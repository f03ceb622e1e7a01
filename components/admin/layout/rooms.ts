import type { Permission } from '@/lib/auth/permissions';

/** What the rooms are about, in the order of the menu; the first needs no heading. */
export const ROOM_GROUPS = {
  daily: null,
  goods: 'Goods and prices',
  reach: 'Friends and readers',
  money: 'Money',
  shop: 'The shop',
} as const satisfies Record<string, string | null>;

type RoomGroup = keyof typeof ROOM_GROUPS;

export type Room = {
  href: string;
  label: string;
  permission: Permission;
  /** `shop` unless given. */
  group?: RoomGroup;
};

/** The rooms of the back office, in the order of the menu; each shows to those who may enter it. */
export const ROOMS: readonly Room[] = [
  { href: '/admin', label: 'Today', permission: 'today.view', group: 'daily' },
  { href: '/admin/orders', label: 'Orders', permission: 'orders.view', group: 'daily' },
  { href: '/admin/products', label: 'Products', permission: 'products.view', group: 'goods' },
  { href: '/admin/stock', label: 'Stock', permission: 'products.view', group: 'goods' },
  { href: '/admin/discounts', label: 'Discounts', permission: 'discounts.view', group: 'goods' },
  { href: '/admin/delivery', label: 'Delivery', permission: 'delivery.view', group: 'goods' },
  { href: '/admin/sharing', label: 'Sharing', permission: 'sharing.view', group: 'reach' },
  { href: '/admin/articles', label: 'Articles', permission: 'articles.view', group: 'reach' },
  { href: '/admin/money', label: 'Money', permission: 'money.view', group: 'money' },
  { href: '/admin/exports', label: 'Exports', permission: 'orders.export', group: 'money' },
  { href: '/admin/settings', label: 'Settings', permission: 'settings.view' },
  { href: '/admin/people', label: 'People', permission: 'people.view' },
  { href: '/admin/audit', label: 'Audit log', permission: 'audit.view' },
  { href: '/admin/jobs', label: 'Jobs', permission: 'jobs.view' },
];
