import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { orderActionsFor } from '@/components/admin/orders/actions/order-actions';
import { AdminOrderDetail } from '@/components/admin/orders/detail/admin-order-detail';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { getUsualCarrier, listOtherOrders } from '@/lib/orders/detail/order-detail-queries';
import { getOrderForStaff } from '@/lib/orders/staff-queries';

export const dynamic = 'force-dynamic';

type OrderPageProps = {
  params: Promise<{ orderNumber: string }>;
  searchParams: Promise<{ done?: string | string[]; at?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<OrderPageProps, 'params'>): Promise<Metadata> {
  const { orderNumber } = await params;
  return { title: /^\d+$/.test(orderNumber) ? `Order #${orderNumber}` : 'Order' };
}

export default async function OrderPage({ params, searchParams }: OrderPageProps) {
  const { orderNumber } = await params;
  const staff = await requireStaff('orders.view', `/admin/orders/${encodeURIComponent(orderNumber)}`);
  const order = await getOrderForStaff(orderNumber);
  if (!order) notFound();
  const [others, usualCarrier, { done, at }] = await Promise.all([
    listOtherOrders(order),
    getUsualCarrier(),
    searchParams,
  ]);
  return (
    <AdminFrame staff={staff} current="/admin/orders">
      {/* What was done begins with fresh forms; a form that was refused keeps what was typed. */}
      <AdminOrderDetail
        key={String(at)}
        order={order}
        others={others}
        actions={orderActionsFor(order, staff.role)}
        usualCarrier={usualCarrier}
        done={done}
      />
    </AdminFrame>
  );
}
