import type { Metadata } from 'next';
import { FindOrder } from '@/components/orders/find-order';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: 'Find your order',
  description: 'Get the link to your order by email, with its number and the address you ordered with.',
  robots: { index: false },
};

const PROBLEMS: Record<string, string> = {
  invalid_fields: 'Enter the number from your confirmation, for example 1001, and your full email address.',
  too_many_requests: 'You’ve asked several times in a short while. Please wait an hour and try again.',
};

type Props = { searchParams: Promise<{ sent?: string | string[]; problem?: string | string[] }> };

export default async function FindOrderRoute({ searchParams }: Props) {
  const { sent, problem } = await searchParams;
  return <FindOrder isSent={sent === '1'} problem={PROBLEMS[String(problem)] ?? null} />;
}
