import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { NewestOrders } from '@/components/admin/orders/newest-orders';
import { OrderWorkCards } from '@/components/admin/orders/order-work-cards';
import { requireStaff } from '@/lib/auth/require-staff';
import { countOrderWork, listNewestOrders } from '@/lib/orders/staff-queries';

export const dynamic = 'force-dynamic';

const NEWEST = 8;

export default async function AdminPage() {
  const staff = await requireStaff('orders.view');
  const [work, newest] = await Promise.all([countOrderWork(), listNewestOrders(NEWEST)]);
  return (
    <AdminFrame staff={staff}>
      <AdminHeading title="What waits for you" />
      <OrderWorkCards work={work} />
      <NewestOrders rows={newest} />
    </AdminFrame>
  );
}
