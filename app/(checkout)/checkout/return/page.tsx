import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ReturnMessage } from '@/components/checkout/return-message';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { addressPrefix } from '@/lib/http/client-address';
import { answerReturn } from '@/lib/workflows/answer-return';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: 'Your payment',
  robots: { index: false },
  referrer: 'no-referrer',
};

type Props = { searchParams: Promise<{ session_id?: string | string[] }> };

export default async function ReturnRoute({ searchParams }: Props) {
  const { session_id: sessionId } = await searchParams;
  const outcome = await answerReturn({
    sessionId: typeof sessionId === 'string' ? sessionId : '',
    cartToken: await readCartToken(),
    addressPrefix: addressPrefix(await headers()),
  });
  if (outcome.orderPath) redirect(`${outcome.orderPath}?thanks=1`);
  return <ReturnMessage outcome={outcome} />;
}
