import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { CheckoutReturnMessage } from '@/components/checkout/checkout-return-message';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { addressPrefix } from '@/lib/http/client-address';
import { handleCheckoutReturn } from '@/lib/workflows/checkout/handle-checkout-return';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: 'Your payment',
  robots: { index: false },
  referrer: 'no-referrer',
};

type Props = { searchParams: Promise<{ session_id?: string | string[] }> };

export default async function CheckoutReturnRoute({ searchParams }: Props) {
  const { session_id: sessionId } = await searchParams;
  const outcome = await handleCheckoutReturn({
    sessionId: typeof sessionId === 'string' ? sessionId : '',
    cartToken: await readCartToken(),
    addressPrefix: addressPrefix(await headers()),
  });
  if (outcome.orderPath) redirect(`${outcome.orderPath}?thanks=1`);
  return <CheckoutReturnMessage outcome={outcome} />;
}
