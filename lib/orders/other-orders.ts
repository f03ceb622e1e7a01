import type { StaffOrderRow } from './staff-order';

/** The customer's other orders, newest first, and how many there are. */
export type OtherOrders = {
  rows: Pick<StaffOrderRow, 'orderNumber' | 'createdAt' | 'totalMinor' | 'currency' | 'status'>[];
  count: number;
};
