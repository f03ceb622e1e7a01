'use client';

import { AdminErrorPage } from '@/components/admin/layout/admin-error-page';

export default function AdminError({ error, retry }: { error: unknown; retry: () => void }) {
  return <AdminErrorPage error={error} retry={retry} />;
}
