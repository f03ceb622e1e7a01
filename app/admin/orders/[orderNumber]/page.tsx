import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { deskOf } from '@/components/admin/orders/desk/desk';
import { OrderPageView } from '@/components/admin/orders/order-page-view';
import { requireStaff } from '@/lib/auth/require-staff';
import { getUsualCarrier, listOtherOrders } from '@/lib/orders/desk-queries';
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
      <OrderPageView
        key={String(at)}
        order={order}
        others={others}
        desk={deskOf(order, staff.role)}
        usualCarrier={usualCarrier}
        done={done}
      />
    </AdminFrame>
  );
}
