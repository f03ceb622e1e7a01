import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CartColumns } from '@/components/cart/cart-columns';
import { CartProblemAlert } from '@/components/cart/cart-problem-alert';
import { PageFrame } from '@/components/layout/page-frame';
import { SharePanel } from '@/components/sharing/share-panel';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { getCart } from '@/lib/cart/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { summarisePaymentAtStart } from '@/lib/pricing/payment-summary';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return {
    title: 'Your cart',
    description: `What you have put aside, with what it costs to your door, in rupees. ${summarisePaymentAtStart({ methods: listConfiguredPaymentMethods(), as: 'short' })}.`,
    alternates: { canonical: `${getSiteUrl()}/cart` },
  };
}

export default async function CartPage({ searchParams }: PageProps<'/cart'>) {
  const [{ problem }, cart] = await Promise.all([searchParams, getCart()]);
  // The redirect after a form checks whether the browser stored its cookie; it did.
  if (problem === 'cookies_blocked' && (await readCartToken())) redirect('/cart');
  const [line] = cart.lines;
  const isCodeRefused = typeof problem === 'string' && problem.startsWith('promotion_code_');
  return (
    <PageFrame title="Your cart">
      {typeof problem === 'string' ? <CartProblemAlert code={problem} /> : null}
      <CartColumns cart={cart} isCodeRefused={isCodeRefused}>
        {line ? <SharePanel productSlug={line.productSlug} /> : null}
      </CartColumns>
    </PageFrame>
  );
}
