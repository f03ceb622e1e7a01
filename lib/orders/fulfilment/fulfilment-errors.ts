import type { ChangeError } from '@/lib/orders/change-errors';
import type { DispatchObstacle } from './fulfilment-state';

/** What can be expected to fail when an order is dispatched. */
export type DispatchError =
  | ChangeError
  | { code: DispatchObstacle }
  | { code: 'parcel_is_empty' }
  /** Somebody sent some of it already, or it was never ordered. */
  | { code: 'more_than_outstanding'; title: string; outstanding: number }
  | { code: 'carrier_missing' };

/** What can be expected to fail when a dispatched fulfilment is delivered or cancelled. */
export type FulfilmentError =
  | ChangeError
  /** It was delivered or cancelled before. */
  | { code: 'parcel_not_on_its_way' };

export type CashCollectionError =
  | ChangeError
  /** Not a cash order, not sent, or paid before. */
  | { code: 'no_cash_due' };
