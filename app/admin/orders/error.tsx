'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { AdminErrorPage } from '@/components/admin/layout/admin-error-page';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { AdminMessage } from '@/components/admin/layout/admin-message';
import { OrderListFailed } from '@/components/admin/orders/list/order-list-failed';
import { parseOrderFilters } from '@/lib/orders/list/order-filters';

/** Where not even the session could be read: the same words as on the page, which keep what was asked. */
export default function OrdersError({ error, retry }: { error: unknown; retry: () => void }) {
  const path = usePathname();
  const params = useSearchParams();
  if (path !== '/admin/orders') return <AdminErrorPage error={error} retry={retry} />;
  const { filters } = parseOrderFilters(Object.fromEntries(params));
  return (
    <AdminMessage>
      <AdminHeading title="Orders" />
      <OrderListFailed filters={filters} retry={retry} />
    </AdminMessage>
  );
}
