import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { AdminOrderList } from '@/components/admin/orders/list/admin-order-list';
import { OrderListFailed } from '@/components/admin/orders/list/order-list-failed';
import { isPermitted, type Permission } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { readOrFail } from '@/lib/http/read-or-fail';
import { listBulkActions } from '@/lib/orders/bulk/bulk-action';
import { ordersPath, parseOrderFilters } from '@/lib/orders/list/order-filters';
import { listSavedFilters } from '@/lib/orders/saved-filters/saved-filter-queries';
import { listOrderCountries, listOrdersForStaff } from '@/lib/orders/staff-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Orders' };

type OrdersPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OrdersPage({ searchParams }: OrdersPageProps) {
  const asked = parseOrderFilters(await searchParams);
  const staff = await requireStaff('orders.view', ordersPath(asked.filters));
  const may = (permission: Permission) => isPermitted({ role: staff.role, permission });
  const list = await readOrFail('the list of orders', () =>
    Promise.all([listOrdersForStaff(asked.filters), listOrderCountries(), listSavedFilters(staff.id)]),
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
      <AdminOrderList
        parsed={asked}
        page={page}
        countries={countries}
        savedFilters={views}
        may={{
          changeSharedFilters: may('orders.tidyViews'),
          bulk: listBulkActions(may),
          fulfil: may('orders.fulfil'),
        }}
      />
    </AdminFrame>
  );
}
