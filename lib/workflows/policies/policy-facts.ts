import 'server-only';
import type { Product } from '@/lib/catalogue/product';
import { listProducts } from '@/lib/catalogue/queries';
import type { DeliveryOptionRate, InternationalDelivery } from '@/lib/checkout/delivery';
import { listDeliveryRates } from '@/lib/checkout/list-delivery-rates';
import { listInternationalDelivery } from '@/lib/checkout/list-international-delivery';
import { listServedCountries } from '@/lib/checkout/list-served-countries';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { type Db, getDb } from '@/lib/db/client';
import type { PolicyFieldName, PolicyText } from '@/lib/policies/policy-fields';
import { findPolicyTexts } from '@/lib/policies/queries';
import { PAYMENT_METHODS, type PaymentMethod } from '@/lib/pricing/payment-methods';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { findShopSettings } from '@/lib/settings/queries';
import type { ShopSettings } from '@/lib/settings/shop-settings';
import { findShareOffer } from '@/lib/sharing/campaign/get-share-offer';
import type { ShareOffer } from '@/lib/sharing/campaign/share-offer';

/** All that the policies are written from. */
export type PolicyFacts = {
  settings: ShopSettings;
  texts: Record<PolicyFieldName, PolicyText>;
  /** At home. */
  delivery: DeliveryOptionRate[];
  abroad: InternationalDelivery[];
  /** The countries that an order can go to, home first. */
  countries: { code: string; name: string }[];
  /** The ways to pay that are configured, and those with the ones by which earlier orders were paid. */
  payment: { configured: PaymentMethod[]; known: PaymentMethod[] };
  /** Null while it does not run. */
  offer: ShareOffer | null;
  /** What the page of each product says of its warranty; null where it says nothing. */
  products: { title: string; warranty: string | null }[];
};

/** Reads what the policies are written from, as it is at this moment. */
export async function readPolicyFacts(): Promise<PolicyFacts> {
  const db = getDb();
  const [settings, texts, delivery, abroad, served, offer, products, payment] = await Promise.all([
    findShopSettings(db),
    findPolicyTexts(db),
    listDeliveryRates(db, HOME_COUNTRY),
    listInternationalDelivery(db),
    listServedCountries(db),
    findShareOffer(),
    listProducts(),
    readPaymentMethods(db),
  ]);
  return {
    settings,
    texts,
    delivery,
    abroad,
    countries: served,
    payment,
    offer,
    products: products.map((product) => ({
      title: product.title,
      warranty: warrantyOf(product, settings),
    })),
  };
}

/** What was paid through a service is with that service also when its keys are gone. */
async function readPaymentMethods(db: Db): Promise<PolicyFacts['payment']> {
  const configured = listConfiguredPaymentMethods();
  const known: PaymentMethod[] = [];
  for (const method of PAYMENT_METHODS) {
    const isKnown =
      configured.includes(method) ||
      (await db.payment.findFirst({ where: { method }, select: { id: true } })) !== null;
    if (isKnown) known.push(method);
  }
  return { configured, known };
}

function warrantyOf(
  { specifications, areFiguresConfirmed }: Product,
  { isFictitious }: ShopSettings,
): string | null {
  const value = specifications.find(({ label }) => /^warranty$/i.test(label.trim()))?.value;
  if (!value) return null;
  return areFiguresConfirmed && !isFictitious ? value : `${value} (example value, not confirmed yet)`;
}
