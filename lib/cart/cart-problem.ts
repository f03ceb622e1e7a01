import type { Problem } from '@/lib/http/problem';
import type { CartError } from './cart-errors';

/** The HTTP problem for each expected failure of a cart. */
export function cartProblem(error: CartError): Problem {
  switch (error.code) {
    case 'shop_paused':
      return {
        status: 409,
        code: error.code,
        title: 'We’re not taking orders right now',
        detail: 'We couldn’t add this. Everything already in your cart stays there. Please come back later.',
      };
    case 'unknown_sku':
      return {
        status: 422,
        code: error.code,
        title: 'We don’t have this product',
        detail: 'Choose one from the product page.',
        fields: { sku: 'There is no product with this sku.' },
      };
    case 'line_not_found':
      return {
        status: 404,
        code: error.code,
        title: 'This is no longer in your cart',
        detail: 'You may have removed it in another tab. Reload the cart.',
      };
    case 'sold_out':
      return {
        status: 409,
        code: error.code,
        title: 'Sold out',
        detail: 'There are none left right now.',
      };
    case 'insufficient_stock':
      return {
        status: 409,
        code: error.code,
        title: 'We don’t have that many',
        detail: `We have ${error.available} left. Choose ${error.available} or fewer in total.`,
        extensions: { available: error.available },
      };
    case 'quantity_too_large':
      return {
        status: 422,
        code: error.code,
        title: 'That’s more than one order can hold',
        detail: `Choose at most ${error.largest} of one product.`,
        fields: { quantity: `At most ${error.largest}.` },
      };
  }
}
