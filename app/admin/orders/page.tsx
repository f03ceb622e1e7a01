import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { OrderListFailed } from '@/components/admin/orders/order-list-failed';
import { OrderListView } from '@/components/admin/orders/order-list-view';
import { isPermitted, type Permission } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { readOrTell } from '@/lib/http/read-or-tell';
import { listBulkActions } from '@/lib/orders/bulk-action';
import { listListViews } from '@/lib/orders/list-view-queries';
import { ordersPath, parseOrderFilters } from '@/lib/orders/staff-order-filters';
import { listOrderCountries, listOrdersForStaff } from '@/lib/orders/staff-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Orders' };

type OrdersPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OrdersPage({ searchParams }: OrdersPageProps) {
  const asked = parseOrderFilters(await searchParams);
  const staff = await requireStaff('orders.view', ordersPath(asked.filters));
  const may = (permission: Permission) => isPermitted({ role: staff.role, permission });
  const list = await readOrTell('the list of orders', () =>
    Promise.all([listOrdersForStaff(asked.filters), listOrderCountries(), listListViews(staff.id)]),
  );
  if (!list) {
    return (
      <AdminFrame staff={staff} current="/admin/orders">
        <AdminHeading title="Orders" />
        <OrderListFailed filters={asked.filters} />
      </AdminFrame>
    );
  }
  const [page, countries, views] = list;
  return (
    <AdminFrame staff={staff} current="/admin/orders">
      <AdminHeading title="Orders" />
      <OrderListView
        asked={asked}
        page={page}
        countries={countries}
        views={views}
        may={{
          tidyViews: may('orders.tidyViews'),
          bulk: listBulkActions(may),
          fulfil: may('orders.fulfil'),
        }}
      />
    </AdminFrame>
  );
}
