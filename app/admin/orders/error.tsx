'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { AdminMessage } from '@/components/admin/layout/admin-message';
import { PageFailed } from '@/components/admin/layout/page-failed';
import { OrderListFailed } from '@/components/admin/orders/order-list-failed';
import { parseOrderFilters } from '@/lib/orders/staff-order-filters';

/** Where not even the session could be read: the same words as on the page, which keep what was asked. */
export default function OrdersError({ error, retry }: { error: unknown; retry: () => void }) {
  const path = usePathname();
  const params = useSearchParams();
  if (path !== '/admin/orders') return <PageFailed error={error} retry={retry} />;
  const { filters } = parseOrderFilters(Object.fromEntries(params));
  return (
    <AdminMessage title="Orders">
      <OrderListFailed filters={filters} retry={retry} />
    </AdminMessage>
  );
}
