import type { Minor } from '../core/money';

/** What can be expected to fail when somebody checks out. */
export type CheckoutError =
  | { code: 'cart_empty' }
  | { code: 'sold_out'; skus: string[] }
  | { code: 'price_changed'; totalMinor: Minor }
  | { code: 'delivery_option_unavailable' }
  | { code: 'cash_on_delivery_unavailable' }
  | { code: 'total_too_small' }
  | { code: 'total_too_large' }
  /** Of this visitor, household or office. */
  | { code: 'too_many_open_orders' }
  | { code: 'payment_provider_unavailable' };
