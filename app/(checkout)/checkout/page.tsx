import type { Metadata } from 'next';
import { CheckoutForm } from '@/components/checkout/checkout-form';
import { EmptyCheckout } from '@/components/checkout/empty-checkout';
import { PausedCheckout } from '@/components/checkout/paused-checkout';
import { getShopSettings } from '@/lib/settings/queries';
import { getCheckoutPage } from '@/lib/workflows/checkout/get-checkout-page';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Checkout', robots: { index: false } };

export default async function CheckoutRoute() {
  const [page, { isPaused }] = await Promise.all([getCheckoutPage(), getShopSettings()]);
  if (page.cart.lines.length === 0) return <EmptyCheckout />;
  return isPaused ? <PausedCheckout /> : <CheckoutForm page={page} />;
}
