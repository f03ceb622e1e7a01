'use client';

import { ErrorPage } from '@/components/layout/pages/error-page';

export default function CheckoutError({ retry }: { error: unknown; retry: () => void }) {
  return <ErrorPage retry={retry} mayHavePaid />;
}
