import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CartPageView } from '@/components/cart/cart-page-view';
import { CartProblemNotice } from '@/components/cart/cart-problem-notice';
import { PageFrame } from '@/components/layout/page-frame';
import { SharePanel } from '@/components/sharing/share-panel';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { getCartView } from '@/lib/cart/queries';
import { getSiteUrl } from '@/lib/config/server-config';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return {
    title: 'Your cart',
    description:
      'What you have put aside, with what it costs to your door: in rupees, by card or as cash on delivery.',
    alternates: { canonical: `${getSiteUrl()}/cart` },
  };
}

export default async function CartPage({ searchParams }: PageProps<'/cart'>) {
  const [{ problem }, cart] = await Promise.all([searchParams, getCartView()]);
  // The form that led here asked whether the browser keeps its cookie; it does.
  if (problem === 'cookies_blocked' && (await readCartToken())) redirect('/cart');
  const [line] = cart.lines;
  const isCodeRefused = typeof problem === 'string' && problem.startsWith('promotion_code_');
  return (
    <PageFrame title="Your cart">
      {typeof problem === 'string' ? <CartProblemNotice code={problem} /> : null}
      <CartPageView initialCart={cart} isCodeRefused={isCodeRefused}>
        {line ? <SharePanel productSlug={line.productSlug} /> : null}
      </CartPageView>
    </PageFrame>
  );
}
