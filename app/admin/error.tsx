'use client';

import { PageFailed } from '@/components/admin/layout/page-failed';

export default function AdminError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageFailed error={error} retry={retry} />;
}
