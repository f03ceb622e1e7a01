'use client';

import { FailedPage } from '@/components/layout/failed-page';

export default function AccountError({ retry }: { error: unknown; retry: () => void }) {
  return <FailedPage retry={retry} />;
}
