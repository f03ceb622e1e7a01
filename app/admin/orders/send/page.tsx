import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { BulkDispatchForm } from '@/components/admin/orders/bulk/dispatch/bulk-dispatch-form';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { newId } from '@/lib/core/ids';
import { MAX_BULK_ORDERS } from '@/lib/orders/bulk/bulk-action';
import { getUsualCarrier } from '@/lib/orders/detail/order-detail-queries';
import { listOrdersToDispatch } from '@/lib/orders/fulfilment/dispatch-queries';
import { parseOrderNumbers } from '@/lib/orders/order-number';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Send orders' };

type SendPageProps = { searchParams: Promise<{ orders?: string | string[] }> };

export default async function SendPage({ searchParams }: SendPageProps) {
  const { orders: asked } = await searchParams;
  const orderNumbers = parseOrderNumbers({ texts: [asked].flat(), max: MAX_BULK_ORDERS });
  const staff = await requireStaff('orders.fulfil', `/admin/orders/send?orders=${orderNumbers.join(',')}`);
  const [orders, usualCarrier] = await Promise.all([listOrdersToDispatch(orderNumbers), getUsualCarrier()]);
  return (
    <AdminFrame staff={staff} current="/admin/orders">
      <AdminHeading title="Send orders" />
      <BulkDispatchForm orders={orders} usualCarrier={usualCarrier} requestKey={newId()} />
    </AdminFrame>
  );
}
