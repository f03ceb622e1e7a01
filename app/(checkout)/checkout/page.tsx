import type { Metadata } from 'next';
import { CheckoutForm } from '@/components/checkout/checkout-form';
import { EmptyCheckout } from '@/components/checkout/empty-checkout';
import { getCheckoutPage } from '@/lib/workflows/get-checkout-page';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Checkout', robots: { index: false } };

export default async function CheckoutRoute() {
  const page = await getCheckoutPage();
  return page.cart.lines.length > 0 ? <CheckoutForm page={page} /> : <EmptyCheckout />;
}
