import 'server-only';
import type { Cart } from '@/lib/cart/cart';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { getCartByToken } from '@/lib/cart/queries';
import { type CheckoutDraft, parseDraft } from '@/lib/checkout/checkout-draft';
import type { DeliveryChoice } from '@/lib/checkout/delivery';
import { listServedCountries } from '@/lib/checkout/list-served-countries';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { sha256 } from '@/lib/core/ids';
import type { Currency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import {
  availablePaymentMethods,
  type PaymentMethod,
  selectPaymentMethod,
} from '@/lib/pricing/payment-methods';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { SAFETY_NOTE, type SafetyNoteText } from '@/lib/suitability/safety-note';
import { type QuotedDelivery, quoteOrder } from './quote-order';

export type CheckoutPage = {
  cart: Cart;
  draft: CheckoutDraft;
  country: string;
  countries: { code: string; name: string }[];
  /** Each delivery option to the country, with the order's total. */
  choices: DeliveryChoice[];
  selectedOption: string | null;
  /** Those that the shop is set up for; which of them are offered depends on the country. */
  configuredMethods: PaymentMethod[];
  /** Null where no way to pay is offered. */
  paymentMethod: PaymentMethod | null;
  currency: Currency;
  safetyNote: SafetyNoteText;
};

/** All that the checkout page shows: the browser's cart, its draft and the delivery rates. */
export async function getCheckoutPage(): Promise<CheckoutPage> {
  const cartToken = await readCartToken();
  const cart = await getCartByToken(cartToken);
  const draft = await readDraft(cartToken);
  const drafted = draft.values['shippingAddress.country'];
  const configured = listConfiguredPaymentMethods();
  const countries = await listServedCountries(getDb());
  const isServed = (code: string | undefined) => countries.some((served) => served.code === code);
  const usual = isServed(HOME_COUNTRY) ? HOME_COUNTRY : (countries[0]?.code ?? HOME_COUNTRY);
  const country = drafted && isServed(drafted) ? drafted : usual;
  const quote = cartToken
    ? await quoteBestOption({ cartToken, country, asked: draft.values.deliveryOption })
    : null;
  return {
    cart,
    draft,
    country,
    countries,
    choices: (quote?.choices ?? []).map(toDeliveryChoice),
    selectedOption: quote?.option?.code ?? null,
    configuredMethods: configured,
    paymentMethod: selectPaymentMethod({
      chosen: draft.values.paymentMethod ?? null,
      offered: availablePaymentMethods({ configured, country }),
    }),
    currency: cart.currency,
    safetyNote: SAFETY_NOTE,
  };
}

/** The option that was asked for, or the first when it is not offered to this country. */
async function quoteBestOption(input: { cartToken: string; country: string; asked: string | undefined }) {
  const { cartToken, country } = input;
  const quote = await quoteOrder(getDb(), { cartToken, country, deliveryOption: input.asked ?? null });
  if (!quote || quote.option) return quote;
  return quoteOrder(getDb(), { cartToken, country, deliveryOption: null });
}

function toDeliveryChoice({
  quote,
  totals: { totalMinor, includedTaxMinor },
}: QuotedDelivery): DeliveryChoice {
  return { quote, totals: { totalMinor, includedTaxMinor } };
}

async function readDraft(cartToken: string | null): Promise<CheckoutDraft> {
  if (!cartToken) return parseDraft(null);
  const row = await getDb().cart.findUnique({
    where: { tokenHash: sha256(cartToken) },
    select: { checkoutDraft: true },
  });
  return parseDraft(row?.checkoutDraft);
}
