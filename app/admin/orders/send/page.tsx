import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { SendingForm } from '@/components/admin/orders/sending/sending-form';
import { requireStaff } from '@/lib/auth/require-staff';
import { newId } from '@/lib/core/ids';
import { MOST_IN_BULK } from '@/lib/orders/bulk-action';
import { getUsualCarrier } from '@/lib/orders/desk-queries';
import { parseOrderNumbers } from '@/lib/orders/papers';
import { listOrdersToSend } from '@/lib/orders/to-send-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Send orders' };

type SendPageProps = { searchParams: Promise<{ orders?: string | string[] }> };

export default async function SendPage({ searchParams }: SendPageProps) {
  const { orders: asked } = await searchParams;
  const orderNumbers = parseOrderNumbers(String(asked ?? '')).slice(0, MOST_IN_BULK);
  const staff = await requireStaff('orders.fulfil', `/admin/orders/send?orders=${orderNumbers.join(',')}`);
  const [orders, usualCarrier] = await Promise.all([listOrdersToSend(orderNumbers), getUsualCarrier()]);
  return (
    <AdminFrame staff={staff} current="/admin/orders">
      <AdminHeading title="Send orders" />
      <SendingForm orders={orders} usualCarrier={usualCarrier} requestKey={newId()} />
    </AdminFrame>
  );
}
