import type { Minor } from '@/lib/core/money';
import type { DiscountRejection } from '@/lib/discounts/discount';

/** What can be expected to fail when somebody checks out. */
export type CheckoutError =
  | { code: 'cart_empty' }
  /** What the buyer confirmed is not the edition of the safety note that is in force. */
  | { code: 'safety_note_changed' }
  | { code: 'sold_out'; skus: string[] }
  | { code: 'price_changed'; totalMinor: Minor }
  | { code: 'delivery_option_unavailable' }
  | { code: 'cash_on_delivery_unavailable' }
  /** The shop is not set up for it, or not any more. */
  | { code: 'payment_method_unavailable' }
  /** The code on the cart takes nothing off this order; `totalMinor` is what it costs without, where that is known. */
  | { code: 'promotion_code_unavailable'; obstacle: DiscountRejection; totalMinor: Minor | null }
  /** No delivery option has a rate for it. */
  | { code: 'country_not_served' }
  /** The owner takes no orders for the time being. */
  | { code: 'shop_paused' }
  | { code: 'total_too_small' }
  | { code: 'total_too_large' }
  /** Of this buyer, or from the network that they share with others. */
  | { code: 'too_many_open_orders'; whose: 'person' | 'network' }
  /** More of one variant than open orders of this buyer, or of their network, may reserve; `most` can be ordered now. */
  | { code: 'hold_limit'; whose: 'person' | 'network'; sku: string; title: string; most: number }
  /** Whatever the payment method: the amount exceeds what the database stores. */
  | { code: 'order_too_large' }
  | { code: 'payment_provider_unavailable' };
