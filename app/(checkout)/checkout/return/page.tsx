import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ReturnMessage } from '@/components/checkout/return-message';
import { settleReturn } from '@/lib/workflows/settle-return';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: 'Your payment',
  robots: { index: false },
  referrer: 'no-referrer',
};

type Props = { searchParams: Promise<{ session_id?: string | string[] }> };

export default async function ReturnRoute({ searchParams }: Props) {
  const { session_id: sessionId } = await searchParams;
  const outcome = await settleReturn(typeof sessionId === 'string' ? sessionId : '');
  const isDone = outcome.kind === 'settled' || outcome.kind === 'processing';
  if (isDone && outcome.orderPath) redirect(`${outcome.orderPath}?thanks=1`);
  return <ReturnMessage outcome={outcome} />;
}
