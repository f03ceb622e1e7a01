import type { Permission } from '../auth/permissions';
import type { CancelError } from './cancel-errors';
import type { DispatchError, ParcelError } from './fulfil-errors';

/** What staff can do to several orders at once, and what it takes. */
export const BULK_ACTIONS = {
  deliver: { permission: 'orders.fulfil', needsReason: false },
  flag: { permission: 'orders.edit', needsReason: true },
  clear: { permission: 'orders.edit', needsReason: false },
  cancel: { permission: 'orders.cancel', needsReason: true },
} as const satisfies Record<string, { permission: Permission; needsReason: boolean }>;
export type BulkAction = keyof typeof BULK_ACTIONS;

/** More than a page of orders is not changed at once. */
export const MOST_IN_BULK = 100;

export type BulkRefusal =
  // Bulk takes each order as it is, so that none has changed since it was seen.
  | Exclude<CancelError | DispatchError | ParcelError, { code: 'order_changed' }>
  /** It says so already, or there is nothing to clear. */
  | { code: 'nothing_to_do' }
  /** Money would go back, which is decided on the order's own page. */
  | { code: 'paid' }
  /** Something broke; the log tells what. The other orders are not touched by it. */
  | { code: 'failed' };

/** What became of one order. */
export type BulkResult = { orderNumber: number; refusal: BulkRefusal | null };

/** The action of that name; null when there is none. */
export function findBulkAction(name: string): BulkAction | null {
  return Object.hasOwn(BULK_ACTIONS, name) ? (name as BulkAction) : null;
}

/** What somebody may do to several orders at once. */
export function listBulkActions(isPermitted: (permission: Permission) => boolean): BulkAction[] {
  return Object.keys(BULK_ACTIONS)
    .flatMap((name) => findBulkAction(name) ?? [])
    .filter((action) => isPermitted(BULK_ACTIONS[action].permission));
}

/** Order numbers from a form, each once; what is none is left out. */
export function readOrderNumbers(values: readonly unknown[]): number[] {
  const texts = values.flatMap((value) => (typeof value === 'string' ? value.split(',') : []));
  const numbers = texts.filter((text) => /^[1-9]\d{0,8}$/.test(text.trim())).map(Number);
  return [...new Set(numbers)];
}
