import type { Metadata } from 'next';
import { CheckoutForm } from '@/components/checkout/checkout-form';
import { ClosedCheckout } from '@/components/checkout/closed-checkout';
import { EmptyCheckout } from '@/components/checkout/empty-checkout';
import { orderIntakeOf } from '@/lib/settings/order-intake';
import { getShopSettings } from '@/lib/settings/queries';
import { getCheckoutPage } from '@/lib/workflows/checkout/get-checkout-page';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Checkout', robots: { index: false } };

export default async function CheckoutRoute() {
  const [page, settings] = await Promise.all([getCheckoutPage(), getShopSettings()]);
  if (page.cart.lines.length === 0) return <EmptyCheckout />;
  const intake = orderIntakeOf(settings);
  return intake === 'open' ? <CheckoutForm page={page} /> : <ClosedCheckout intake={intake} />;
}
