import { HOME_COUNTRY } from '@/lib/config/shop';
import type { Currency } from '@/lib/core/money';

/** Every way to pay, in the order in which it is offered; the database's `payment_method`. */
export const PAYMENT_METHODS = ['card', 'cash_on_delivery'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** A payment service outside the shop, which an owner has to configure. */
export type PaymentProvider = 'stripe';

type TotalLimits = { minMinor: number; maxMinor: number };

type PaymentMethodDescriptor = {
  /** The service without which it cannot be offered; null where the shop needs nobody. */
  provider: PaymentProvider | null;
  /** How its money comes in: on the provider's page, for which the order waits, or to the courier. */
  settledBy: 'checkout_session' | 'courier';
  /** Its order is placed before its money comes, and is packed at once. */
  isPlacedUnpaid: boolean;
  /** Who gives money back: the provider, who is asked for it, or staff, who record it. */
  refundedBy: 'provider' | 'hand';
  /** Where an order that is paid so can go. */
  countries: 'all' | readonly string[];
  /** The totals that it takes, by currency; a currency that is left out is not taken. */
  totals: Readonly<Partial<Record<Currency, TotalLimits>>>;
};

/** What the columns of an order hold (PostgreSQL's integer). */
export const MAX_ORDER_MINOR = 2_147_483_647;

const DESCRIPTORS: Readonly<Record<PaymentMethod, PaymentMethodDescriptor>> = {
  card: {
    provider: 'stripe',
    settledBy: 'checkout_session',
    isPlacedUnpaid: false,
    refundedBy: 'provider',
    countries: 'all',
    // Stripe's least and largest amounts for a rupee payment (docs.stripe.com/currencies).
    totals: { PKR: { minMinor: 17_500, maxMinor: 99_999_999 } },
  },
  cash_on_delivery: {
    provider: null,
    settledBy: 'courier',
    isPlacedUnpaid: true,
    refundedBy: 'hand',
    countries: [HOME_COUNTRY],
    totals: { PKR: { minMinor: 0, maxMinor: MAX_ORDER_MINOR } },
  },
};

/** All that the shop has to know of a way to pay; nobody else asks which one it is. */
export function describePaymentMethod(method: PaymentMethod): PaymentMethodDescriptor {
  return DESCRIPTORS[method];
}

/** Whether the buyer pays the courier, in cash. */
export function isPaidOnDelivery(method: PaymentMethod): boolean {
  return DESCRIPTORS[method].settledBy === 'courier';
}

/** The methods of which something is true. */
export function paymentMethodsWhere(
  isMeant: (descriptor: PaymentMethodDescriptor) => boolean,
): PaymentMethod[] {
  return PAYMENT_METHODS.filter((method) => isMeant(DESCRIPTORS[method]));
}

/** Whether an order to this country can be paid so, where the method is configured. */
export function isPaymentMethodOffered(input: { method: PaymentMethod; country: string }): boolean {
  const { countries } = DESCRIPTORS[input.method];
  return countries === 'all' || countries.includes(input.country);
}

/**
 * The methods by which an order can be paid, in the order in which they are offered.
 * @param input.configured what the shop is set up for (`listConfiguredPaymentMethods` in lib/settings).
 */
export function availablePaymentMethods(input: {
  configured: readonly PaymentMethod[];
  country: string;
}): PaymentMethod[] {
  const { configured, country } = input;
  return PAYMENT_METHODS.filter(
    (method) => configured.includes(method) && isPaymentMethodOffered({ method, country }),
  );
}

/** The method that was chosen, where it is offered; the first one otherwise, null where there is none. */
export function selectPaymentMethod(input: {
  chosen: string | null;
  offered: readonly PaymentMethod[];
}): PaymentMethod | null {
  const { chosen, offered } = input;
  return offered.find((method) => method === chosen) ?? offered[0] ?? null;
}
