import type { Metadata } from 'next';
import { UnknownOrder } from '@/components/orders/unknown-order';

// What server/responses/not-found-fallback.ts sends for an unknown order link, under that link's own URL.
export const dynamic = 'force-static';
export const metadata: Metadata = {
  title: 'We can’t open this order',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default function UnknownOrderRoute() {
  return <UnknownOrder />;
}
