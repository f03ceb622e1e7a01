import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { OrderPageView } from '@/components/admin/orders/order-page-view';
import { requireStaff } from '@/lib/auth/require-staff';
import { getOrderForStaff } from '@/lib/orders/staff-queries';

export const dynamic = 'force-dynamic';

type OrderPageProps = { params: Promise<{ orderNumber: string }> };

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  const { orderNumber } = await params;
  return { title: /^\d+$/.test(orderNumber) ? `Order #${orderNumber}` : 'Order' };
}

export default async function OrderPage({ params }: OrderPageProps) {
  const { orderNumber } = await params;
  const staff = await requireStaff('orders.view', `/admin/orders/${encodeURIComponent(orderNumber)}`);
  const order = await getOrderForStaff(orderNumber);
  if (!order) notFound();
  return (
    <AdminFrame staff={staff} current="/admin/orders">
      <OrderPageView order={order} />
    </AdminFrame>
  );
}
