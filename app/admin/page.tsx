import { JobsNotice } from '@/components/admin/jobs/jobs-notice';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { NewestOrders } from '@/components/admin/orders/newest-orders';
import { OrderWorkCards } from '@/components/admin/orders/order-work-cards';
import { requireStaff } from '@/lib/auth/require-staff';
import { countJobsThatGaveUp } from '@/lib/jobs/queries';
import { countOrderWork, listNewestOrders } from '@/lib/orders/staff-queries';

export const dynamic = 'force-dynamic';

const NEWEST = 8;

export default async function AdminPage() {
  const staff = await requireStaff('today.view', '/admin');
  const [work, newest, jobsThatGaveUp] = await Promise.all([
    countOrderWork(),
    listNewestOrders(NEWEST),
    countJobsThatGaveUp(),
  ]);
  return (
    <AdminFrame staff={staff} current="/admin">
      <AdminHeading title="What waits for you" />
      <JobsNotice count={jobsThatGaveUp} />
      <OrderWorkCards work={work} />
      <NewestOrders rows={newest} />
    </AdminFrame>
  );
}
