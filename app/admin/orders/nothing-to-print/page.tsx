import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Nothing to print' };

export default async function NothingToPrintPage() {
  const staff = await requireStaff('orders.fulfil', '/admin/orders');
  return (
    <AdminFrame staff={staff} current="/admin/orders">
      <AdminHeading title="Nothing to print" />
      <p>
        None of the orders asked for has such a paper. Slips are there for every order; an invoice once the
        order is placed. <a href="/admin/orders">Choose orders from the list</a>
      </p>
    </AdminFrame>
  );
}
