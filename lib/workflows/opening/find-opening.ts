import 'server-only';
import { findProductFigures } from '@/lib/catalogue/product-figures';
import { findStripeKey } from '@/lib/config/server-config';
import { isLiveKey } from '@/lib/config/stripe-settings';
import { type Db, getDb } from '@/lib/db/client';
import { type AssessedRequirement, assessOpening } from '@/lib/opening/assess-opening';
import { type OpeningFacts, REQUIRED_POLICY_TEXTS } from '@/lib/opening/opening-facts';
import { findPolicyTexts } from '@/lib/policies/queries';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { findShopSettings } from '@/lib/settings/queries';

/** Whether the shop was opened, and how each requirement stands. */
export type Opening = { openedAt: Date | null; requirements: AssessedRequirement[] };

/**
 * The checklist as it is at this moment, for a transaction or a script.
 * @param methods the ways to pay that the server is set up for; a script doesn't know of more than those that need nobody.
 */
export async function findOpening(db: Db, methods: readonly PaymentMethod[]): Promise<Opening> {
  const [settings, texts, products] = await Promise.all([
    findShopSettings(db),
    findPolicyTexts(db),
    findProductFigures(db),
  ]);
  const facts: OpeningFacts = {
    seller: { ...settings, legalName: settings.enteredLegalName },
    texts: textsOf(texts),
    products,
    paymentMethods: methods.map((method) => PAYMENT_METHOD_TEXTS[method].name),
    isFictitious: settings.isFictitious,
    isLive: isLiveKey(findStripeKey()),
  };
  return { openedAt: settings.openedAt, requirements: assessOpening(facts) };
}

/** The same, for a page. */
export function getOpening(): Promise<Opening> {
  return findOpening(getDb(), listConfiguredPaymentMethods());
}

function textsOf(texts: Awaited<ReturnType<typeof findPolicyTexts>>): OpeningFacts['texts'] {
  const entries = REQUIRED_POLICY_TEXTS.map((field) => {
    const { text, confirmedAt } = texts[field];
    return [field, { text, isConfirmed: confirmedAt !== null }];
  });
  return Object.fromEntries(entries) as OpeningFacts['texts'];
}
