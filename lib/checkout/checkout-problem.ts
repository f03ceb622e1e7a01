import { SHOP_CURRENCY } from '@/lib/config/shop';
import { formatMoney } from '@/lib/core/money';
import { discountRejectionMessage } from '@/lib/discounts/discount-rejection-message';
import type { Problem } from '@/lib/http/problem';
import { isPaidOnDelivery, isPaymentMethodOffered, type PaymentMethod } from '@/lib/pricing/payment-methods';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';
import type { CheckoutError } from './checkout-errors';

/** What the buyer had chosen, as far as a message depends on it. */
type CheckoutContext = { paymentMethod: PaymentMethod; country: string };

/**
 * The HTTP problem for each expected failure of a checkout. Whatever it is, nothing has been charged.
 * @param context left out where nothing was chosen yet.
 */
export function checkoutProblem(error: CheckoutError, context?: CheckoutContext): Problem {
  switch (error.code) {
    case 'cart_empty':
      return {
        status: 409,
        code: error.code,
        title: 'Your cart is empty',
        detail: 'Put something into it first.',
      };
    case 'safety_note_changed':
      return safetyNoteProblem(error);
    case 'shop_paused':
      return {
        status: 409,
        code: error.code,
        title: 'The shop takes no orders just now',
        detail:
          'Your cart stays as it is, and nothing was charged. Look in again later; orders that are placed are sent as agreed.',
      };
    case 'sold_out':
      return {
        status: 409,
        code: error.code,
        title: 'Somebody was quicker',
        detail:
          'Something in your cart is sold out or there are fewer left than you want. See your cart for what can be had. Nothing was charged.',
        extensions: { skus: error.skus },
      };
    case 'price_changed':
      return {
        status: 409,
        code: error.code,
        title: 'The total has changed',
        detail: `The total is now ${formatMoney(error.totalMinor, SHOP_CURRENCY)}. Look it over and send again if you agree. Nothing was charged.`,
        extensions: { totalMinor: error.totalMinor },
      };
    case 'promotion_code_unavailable':
      return promotionCodeProblem(error);
    case 'order_too_large':
      return {
        status: 422,
        code: error.code,
        title: 'This is too much for one order',
        detail:
          'Take something out of the cart, or write to us about an order of this size. Nothing was charged.',
      };
    case 'too_many_open_orders':
      return openOrdersProblem(error);
    case 'hold_limit':
      return holdLimitProblem(error);
    case 'payment_provider_unavailable':
      return {
        status: 503,
        code: error.code,
        title: 'The payment service does not answer',
        detail: paymentServiceUnavailableMessage(context),
        headers: { 'Retry-After': '10' },
      };
    default:
      return choiceProblem(error);
  }
}

type ErrorOf<Code extends CheckoutError['code']> = Extract<CheckoutError, { code: Code }>;

/** What the buyer chose cannot be had; the message stands at its field. */
function choiceProblem(
  error: ErrorOf<
    | 'country_not_served'
    | 'delivery_option_unavailable'
    | 'cash_on_delivery_unavailable'
    | 'total_too_small'
    | 'total_too_large'
  >,
): Problem {
  switch (error.code) {
    case 'country_not_served':
      return fieldProblem(
        'shippingAddress.country',
        error.code,
        'We do not deliver to this country just now. Choose one from the list.',
      );
    case 'delivery_option_unavailable':
      return fieldProblem(
        'deliveryOption',
        error.code,
        'This way of delivery is not offered for your country. Choose another.',
      );
    case 'cash_on_delivery_unavailable':
      return fieldProblem(
        'paymentMethod',
        error.code,
        'Cash on delivery is for Pakistan only. Choose to pay by card.',
      );
    case 'total_too_small':
      return fieldProblem('paymentMethod', error.code, 'This amount is too small for a card.');
    case 'total_too_large':
      return fieldProblem(
        'paymentMethod',
        error.code,
        'This amount is too large for one card payment. Split the order, please.',
      );
  }
}

function safetyNoteProblem({ code }: ErrorOf<'safety_note_changed'>): Problem {
  const detail =
    'The safety note is new since you opened this page. Read it again and confirm it, please. Nothing was charged.';
  return {
    status: 409,
    code,
    title: 'The safety note has changed',
    detail,
    fields: { safetyAcknowledged: detail },
    extensions: { safetyNote: SAFETY_NOTE },
  };
}

function promotionCodeProblem({
  code,
  obstacle,
  totalMinor,
}: ErrorOf<'promotion_code_unavailable'>): Problem {
  return {
    status: 409,
    code,
    title: 'Your code takes nothing off this order',
    detail: `${discountRejectionMessage(obstacle, SHOP_CURRENCY)} Remove the code in your cart, or change what stands in its way. Nothing was charged.`,
    extensions: { reason: obstacle.code, ...(totalMinor === null ? {} : { totalMinor }) },
  };
}

function openOrdersProblem({ code, whose }: ErrorOf<'too_many_open_orders'>): Problem {
  const isOwn = whose === 'person';
  return {
    status: 429,
    code,
    title: isOwn ? 'Several orders are open already' : 'Many are ordering just now',
    detail: isOwn
      ? 'There are several open orders with this e-mail address. Finish one of them first: those of this browser are under “Your orders”. One that is not paid runs out within an hour. Nothing was charged.'
      : `${BUSY_NETWORK_MESSAGE} Try again in ten minutes, or from another connection, such as mobile data. Your cart is kept, and nothing was charged.`,
    headers: { 'Retry-After': '600' },
  };
}

/** For limits shared by everybody behind one address: no fault of this buyer. */
const BUSY_NETWORK_MESSAGE =
  'Many orders come in just now from the network that you use: a school, an office or a mobile network is shared by many people.';

function holdLimitProblem(error: ErrorOf<'hold_limit'>): Problem {
  const { whose, sku, title, most } = error;
  const cause =
    whose === 'person'
      ? `We can set aside ${most} more of “${title}” for you before an order is paid or sent, so that something is left for others.`
      : BUSY_NETWORK_MESSAGE;
  const way =
    most > 0
      ? `You can order ${most} of “${title}” right now: change the quantity in your cart.`
      : 'Finish an order that is open, or try again in half an hour.';
  const further = whose === 'person' && most > 0 ? ' Order the rest once that is done.' : '';
  return {
    status: 409,
    code: error.code,
    title: 'So many cannot be set aside at once',
    detail: `${cause} ${way}${further} Your cart is kept, and nothing was charged.`,
    extensions: { sku, most },
  };
}

/** Offers only what is possible: cash on delivery is for some countries, and may be what was chosen. */
function paymentServiceUnavailableMessage(context: CheckoutContext | undefined): string {
  if (context && isPaidOnDelivery(context.paymentMethod)) {
    return 'You began a card payment for these things, and it cannot be closed just now, so that you are not charged twice. Finish it, or try again in a moment. Nothing was charged.';
  }
  if (context && !isPaymentMethodOffered({ method: 'cash_on_delivery', country: context.country })) {
    return 'What you entered is kept and nothing was charged. Try again in a few minutes.';
  }
  return 'What you entered is kept and nothing was charged. Choose cash on delivery to order now, or try again in a few minutes.';
}

function fieldProblem(field: string, code: string, detail: string): Problem {
  return { status: 422, code, title: 'Some fields need another look', detail, fields: { [field]: detail } };
}
