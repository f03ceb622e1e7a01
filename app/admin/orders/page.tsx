import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { OrderListView } from '@/components/admin/orders/order-list-view';
import { requireStaff } from '@/lib/auth/require-staff';
import { ordersPath, parseOrderFilters } from '@/lib/orders/staff-order-filters';
import { listOrdersForStaff } from '@/lib/orders/staff-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Orders' };

type OrdersPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OrdersPage({ searchParams }: OrdersPageProps) {
  const filters = parseOrderFilters(await searchParams);
  const staff = await requireStaff('orders.view', ordersPath(filters));
  const page = await listOrdersForStaff(filters);
  return (
    <AdminFrame staff={staff} current="/admin/orders">
      <AdminHeading title="Orders" />
      <OrderListView filters={filters} page={page} />
    </AdminFrame>
  );
}
