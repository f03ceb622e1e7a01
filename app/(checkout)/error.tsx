'use client';

import { FailedPage } from '@/components/layout/failed-page';

export default function CheckoutError({ retry }: { error: unknown; retry: () => void }) {
  return <FailedPage retry={retry} />;
}
