import type { Permission } from '@/lib/auth/permissions';

export type Room = { href: string; label: string; permission: Permission };

/** The rooms of the back office, in the order of the menu; each shows to those who may enter it. */
export const ROOMS: readonly Room[] = [
  { href: '/admin/orders', label: 'Orders', permission: 'orders.view' },
  { href: '/admin/sharing', label: 'Sharing', permission: 'sharing.view' },
  { href: '/admin/jobs', label: 'Jobs', permission: 'jobs.view' },
];
