import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OrderPage } from '@/components/orders/order-page';
import { getOrderByAccessToken } from '@/lib/orders/queries';

export const dynamic = 'force-dynamic';
// The URL is the key to the order: it is neither indexed nor sent as a referrer.
export const metadata: Metadata = {
  title: 'Your order',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ thanks?: string | string[] }>;
};

export default async function OrderRoute({ params, searchParams }: Props) {
  const order = await getOrderByAccessToken((await params).token);
  if (!order) notFound();
  return <OrderPage order={order} isThanks={(await searchParams).thanks === '1'} />;
}
