import type { Currency, Minor } from '@/lib/core/money';
import type { DispatchObstacle } from './fulfilment-state';

/** One of several orders that are to be dispatched together. */
export type OrderToDispatch = {
  orderNumber: number;
  customerName: string;
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** What is still to be dispatched: the lines of the fulfilment, unless there is an obstacle. */
  contents: { title: string; quantity: number }[];
  /** What the courier has to bring back; null when it is paid. */
  cashDueMinor: Minor | null;
  currency: Currency;
  /** Why it cannot be sent; null when nothing is in the way. */
  obstacle: DispatchObstacle | null;
};
