import { isPermitted, type StaffRole } from '@/lib/auth/permissions';
import type { DeskTarget } from './desk-state';

/** What the parts of an order's page need to offer their forms: the order as it is seen, and what this person may do. */
export type Desk = {
  target: DeskTarget;
  may: { fulfil: boolean; edit: boolean; cancel: boolean; refund: boolean };
};

/** The desk of somebody with this role. */
export function deskOf(target: DeskTarget, role: StaffRole): Desk {
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
