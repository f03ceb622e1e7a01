import { isPermitted, type StaffRole } from '@/lib/auth/authorisation/permissions';
import type { OrderActionTarget } from './order-action-state';

/** What the sections of an order's page need to offer actions: the order with its version, and the permissions. */
export type OrderActions = {
  target: OrderActionTarget;
  may: { fulfil: boolean; edit: boolean; cancel: boolean; refund: boolean };
};

/** The order actions that this role permits. */
export function orderActionsFor(target: OrderActionTarget, role: StaffRole): OrderActions {
  return {
    target,
    may: {
      fulfil: isPermitted({ role, permission: 'orders.fulfil' }),
      edit: isPermitted({ role, permission: 'orders.edit' }),
      cancel: isPermitted({ role, permission: 'orders.cancel' }),
      refund: isPermitted({ role, permission: 'orders.refund' }),
    },
  };
}
