import type { Permission } from '@/lib/auth/authorisation/permissions';
import type { CancelError } from '@/lib/orders/cancel-errors';
import type { DispatchError, FulfilmentError } from '@/lib/orders/fulfilment/fulfilment-errors';

/** What staff can do to several orders at once, and what it takes. */
export const BULK_ACTIONS = {
  deliver: { permission: 'orders.fulfil', needsReason: false },
  flag: { permission: 'orders.edit', needsReason: true },
  clear: { permission: 'orders.edit', needsReason: false },
  cancel: { permission: 'orders.cancel', needsReason: true },
} as const satisfies Record<string, { permission: Permission; needsReason: boolean }>;
export type BulkAction = keyof typeof BULK_ACTIONS;

/** The most orders of one bulk action. */
export const MAX_BULK_ORDERS = 100;

export type BulkRefusal =
  // Bulk actions expect no version, so that there are no conflicts.
  | Exclude<CancelError | DispatchError | FulfilmentError, { code: 'order_changed' }>
  /** The order is in that state already. */
  | { code: 'nothing_to_do' }
  /** Money would go back, which is decided on the order's own page. */
  | { code: 'paid' }
  /** An unexpected error, which is in the log. The other orders are not affected. */
  | { code: 'failed' };

/** The outcome for one order. */
export type BulkResult = { orderNumber: number; refusal: BulkRefusal | null };

/** The action of that name; null when there is none. */
export function parseBulkAction(name: string): BulkAction | null {
  return Object.hasOwn(BULK_ACTIONS, name) ? (name as BulkAction) : null;
}

/** What somebody may do to several orders at once. */
export function listBulkActions(isPermitted: (permission: Permission) => boolean): BulkAction[] {
  return Object.keys(BULK_ACTIONS)
    .flatMap((name) => parseBulkAction(name) ?? [])
    .filter((action) => isPermitted(BULK_ACTIONS[action].permission));
}
