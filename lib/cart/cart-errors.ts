/** What can be expected to fail when a cart is changed. */
export type CartError =
  /** The owner takes no orders for the time being. */
  | { code: 'shop_paused' }
  | { code: 'unknown_sku' }
  | { code: 'line_not_found' }
  | { code: 'sold_out' }
  | { code: 'insufficient_stock'; available: number }
  | { code: 'quantity_too_large'; largest: number };
