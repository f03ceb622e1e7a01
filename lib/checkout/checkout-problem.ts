import { SHOP_CURRENCY } from '@/lib/config/shop';
import { formatMoney } from '@/lib/core/money';
import { discountRejectionMessage } from '@/lib/discounts/discount-rejection-message';
import type { Problem } from '@/lib/http/problem';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import {
  describePaymentMethod,
  isPaymentMethodOffered,
  type PaymentMethod,
} from '@/lib/pricing/payment-methods';
import { safetyNoteExtension } from '@/lib/suitability/safety-note-extension';
import type { CheckoutError } from './checkout-errors';

/** What the buyer had chosen, as far as a message depends on it. */
type CheckoutContext = { paymentMethod: PaymentMethod; country: string };

/**
 * The HTTP problem for each expected failure of a checkout. "Nothing was charged" stands only where it is known: not where
 * an earlier payment could not be asked about.
 * @param context left out where nothing was chosen yet.
 */
export function checkoutProblem(error: CheckoutError, context?: CheckoutContext): Problem {
  switch (error.code) {
    case 'cart_empty':
      return {
        status: 409,
        code: error.code,
        title: 'Your cart is empty',
        detail: 'Add something to it first.',
      };
    case 'safety_note_changed':
      return safetyNoteProblem(error);
    case 'shop_paused':
      return {
        status: 409,
        code: error.code,
        title: 'We’re not taking orders right now',
        detail:
          'We’ve kept your cart, and you haven’t been charged. Please come back later. Orders you’ve already placed will be sent as planned.',
      };
    case 'sold_out':
      return {
        status: 409,
        code: error.code,
        title: 'Someone got there first',
        detail:
          'Something in your cart has sold out, or there are fewer left than you want. Check your cart to see what’s available. You haven’t been charged.',
        extensions: { skus: error.skus },
      };
    case 'price_changed':
      return {
        status: 409,
        code: error.code,
        title: 'The total has changed',
        detail: `The total is now ${formatMoney(error.totalMinor, SHOP_CURRENCY)}. Please check it and place your order again if you’re happy with it. You haven’t been charged.`,
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
          'Remove something from your cart, or write to us about an order this size. You haven’t been charged.',
      };
    case 'too_many_open_orders':
      return openOrdersProblem(error);
    case 'hold_limit':
      return holdLimitProblem(error);
    case 'payment_provider_unavailable':
      return {
        status: 503,
        code: error.code,
        title: 'The payment service isn’t responding',
        detail: paymentServiceUnavailableMessage(context),
        headers: { 'Retry-After': '10' },
      };
    default:
      return choiceProblem(error, context);
  }
}

type ErrorOf<Code extends CheckoutError['code']> = Extract<CheckoutError, { code: Code }>;

/** What the buyer chose cannot be had; the message stands at its field. */
function choiceProblem(
  error: ErrorOf<
    | 'country_not_served'
    | 'delivery_option_unavailable'
    | 'cash_on_delivery_unavailable'
    | 'payment_method_unavailable'
    | 'total_too_small'
    | 'total_too_large'
  >,
  context?: CheckoutContext,
): Problem {
  const texts = PAYMENT_METHOD_TEXTS[context?.paymentMethod ?? 'card'];
  switch (error.code) {
    case 'country_not_served':
      return fieldProblem(
        'shippingAddress.country',
        error.code,
        'We don’t deliver to this country. Choose one from the list.',
      );
    case 'delivery_option_unavailable':
      return fieldProblem(
        'deliveryOption',
        error.code,
        'This delivery option isn’t available in your country. Choose another.',
      );
    case 'cash_on_delivery_unavailable':
      return fieldProblem(
        'paymentMethod',
        error.code,
        'Cash on delivery is only available in Pakistan. Please choose another way to pay.',
      );
    case 'payment_method_unavailable':
      return fieldProblem(
        'paymentMethod',
        error.code,
        'We don’t take this way to pay at the moment. Load the page again to see how you can pay.',
      );
    case 'total_too_small':
      return fieldProblem('paymentMethod', error.code, texts.totalTooSmall);
    case 'total_too_large':
      return fieldProblem('paymentMethod', error.code, texts.totalTooLarge);
  }
}

function safetyNoteProblem({ code }: ErrorOf<'safety_note_changed'>): Problem {
  const detail =
    'We updated the safety note after you opened this page. Please read it again and confirm it. You haven’t been charged.';
  return {
    status: 409,
    code,
    title: 'The safety note has changed',
    detail,
    fields: { safetyAcknowledged: detail },
    extensions: { safetyNote: safetyNoteExtension() },
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
    title: 'Your code doesn’t apply to this order',
    detail: `${discountRejectionMessage(obstacle, SHOP_CURRENCY)} Remove the code from your cart, or change your order so that it applies. You haven’t been charged.`,
    extensions: { reason: obstacle.code, ...(totalMinor === null ? {} : { totalMinor }) },
  };
}

function openOrdersProblem({ code, whose }: ErrorOf<'too_many_open_orders'>): Problem {
  const isOwn = whose === 'person';
  return {
    status: 429,
    code,
    title: isOwn ? 'You already have several open orders' : 'We’re getting a lot of orders right now',
    detail: isOwn
      ? 'There are several open orders with this email address. Finish one of them first: you’ll find those from this browser under “Your orders”. Unpaid orders expire within an hour. You haven’t been charged.'
      : `${BUSY_NETWORK_MESSAGE} Try again in ten minutes, or from another connection, such as mobile data. We’ve kept your cart, and you haven’t been charged.`,
    headers: { 'Retry-After': '600' },
  };
}

/** For limits shared by everybody behind one address: no fault of this buyer. */
const BUSY_NETWORK_MESSAGE =
  'Many orders are coming in from your network right now: a school, an office or a mobile network is shared by many people.';

function holdLimitProblem(error: ErrorOf<'hold_limit'>): Problem {
  const { whose, sku, title, most } = error;
  const cause =
    whose === 'person'
      ? `We can hold ${most} more of “${title}” for you before an order is paid or sent, so that others can buy it too.`
      : BUSY_NETWORK_MESSAGE;
  const way =
    most > 0
      ? `You can order ${most} of “${title}” right now: change the quantity in your cart.`
      : 'Finish an open order, or try again in half an hour.';
  const further = whose === 'person' && most > 0 ? ' You can order the rest after that.' : '';
  return {
    status: 409,
    code: error.code,
    title: 'We can’t hold that many at once',
    detail: `${cause} ${way}${further} We’ve kept your cart, and you haven’t been charged.`,
    extensions: { sku, most },
  };
}

/** An earlier payment of the same cart may have gone through: the service that knows does not answer. */
const CHECK_FIRST = 'If you’ve paid already, check your email for the confirmation first.';

/** Offers only what is possible: cash on delivery is for some countries, and may be what was chosen. */
function paymentServiceUnavailableMessage(context: CheckoutContext | undefined): string {
  if (context && describePaymentMethod(context.paymentMethod).provider === null) {
    return 'You started a card payment for these items, and we can’t check right now whether it went through. So that you’re not charged twice, we haven’t placed this order. Finish that payment if its page is still open, check your email for a confirmation, or try again in a few minutes.';
  }
  if (context && !isPaymentMethodOffered({ method: 'cash_on_delivery', country: context.country })) {
    return `We’ve kept what you entered. Try again in a few minutes. ${CHECK_FIRST}`;
  }
  return `We’ve kept what you entered. Choose cash on delivery to order now, or try again in a few minutes. ${CHECK_FIRST}`;
}

function fieldProblem(field: string, code: string, detail: string): Problem {
  return { status: 422, code, title: 'Please check some fields', detail, fields: { [field]: detail } };
}
