import { isPaidOnDelivery, type PaymentMethod } from './payment-methods';

type SummaryTexts = {
  /** "Cash on delivery or card". */
  short: string;
  /** Behind "Pay". */
  how: string;
  /** The same, with whose page it is. */
  howInFull: string;
  /** What is paid with, and when. */
  what: string;
  /** "Cash within Pakistan, or card from anywhere". */
  where: string;
  /** "With cash on delivery the contract is made when the order is placed". */
  contract: { with: string; madeWhen: string };
};

const SUMMARY_TEXTS: Readonly<Record<PaymentMethod, SummaryTexts>> = {
  card: {
    short: 'card',
    how: 'by card',
    howInFull: 'by card on Stripe’s own payment page',
    what: 'card',
    where: 'card from anywhere on Stripe’s own payment page',
    contract: { with: 'with a card', madeWhen: 'when the payment has arrived' },
  },
  cash_on_delivery: {
    short: 'cash on delivery',
    how: 'in cash when your parcel arrives',
    howInFull: 'in cash when your parcel arrives',
    what: 'cash when the parcel arrives',
    where: 'cash within Pakistan',
    contract: { with: 'with cash on delivery', madeWhen: 'when the order is placed' },
  },
};

type SummaryForm = Exclude<keyof SummaryTexts, 'contract'>;

/**
 * The ways to pay in a few words, for pages that are the same for everybody: most buyers' own first.
 * @param input.methods those that the shop is set up for; there is always one.
 * @param input.as the form; all but `short` stand between commas.
 */
export function summarisePayment(input: { methods: readonly PaymentMethod[]; as: SummaryForm }): string {
  const { methods, as } = input;
  return inReadingOrder(methods)
    .map((method) => SUMMARY_TEXTS[method][as])
    .join(as === 'short' ? ' or ' : ', or ');
}

/** The same at the start of a sentence. */
export function summarisePaymentAtStart(input: Parameters<typeof summarisePayment>[0]): string {
  return capitalise(summarisePayment(input));
}

/** When an order becomes a contract, by the way to pay. */
export function summariseContract(methods: readonly PaymentMethod[]): string {
  const clauses = inReadingOrder(methods).map((method, index) => {
    const { with: prefix, madeWhen } = SUMMARY_TEXTS[method].contract;
    return index === 0 ? `${prefix} the contract is made ${madeWhen}` : `${prefix}, ${madeWhen}`;
  });
  return `${capitalise(clauses.join('; '))}.`;
}

function inReadingOrder(methods: readonly PaymentMethod[]): PaymentMethod[] {
  return methods.toSorted((a, b) => Number(isPaidOnDelivery(b)) - Number(isPaidOnDelivery(a)));
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
