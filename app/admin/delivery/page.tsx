import type { Metadata } from 'next';
import { DeliveryEditor } from '@/components/admin/delivery/delivery-editor';
import { SavedAlert } from '@/components/admin/forms/saved-alert';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { listServedCountryNames, listStaffDeliveryOptions } from '@/lib/checkout/staff-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Delivery' };

const PATH = '/admin/delivery';
const MESSAGES = {
  saved: 'Saved. The shop shows it within a second; a checkout that is open is told of a new total.',
  added: 'The way to deliver is added. The shop offers it within a second.',
};

export default async function DeliveryPage({ searchParams }: PageProps<'/admin/delivery'>) {
  const staff = await requireStaff('delivery.view', PATH);
  const [{ done }, options, served] = await Promise.all([
    searchParams,
    listStaffDeliveryOptions(),
    listServedCountryNames(),
  ]);
  return (
    <AdminFrame staff={staff} current={PATH}>
      <AdminHeading title="Delivery" />
      <SavedAlert done={done} messages={MESSAGES} />
      <DeliveryEditor
        options={options}
        served={served}
        mayManage={isPermitted({ role: staff.role, permission: 'delivery.manage' })}
      />
    </AdminFrame>
  );
}
