import type { Metadata } from 'next';
import { DiscountForm } from '@/components/admin/discounts/discount-form';
import { DiscountTable } from '@/components/admin/discounts/discount-table';
import { Panel } from '@/components/admin/forms/panel';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { listDiscountableProducts, listDiscounts } from '@/lib/discounts/staff-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Discounts' };

const PATH = '/admin/discounts';

export default async function DiscountsPage() {
  const staff = await requireStaff('discounts.view', PATH);
  const [rows, products] = await Promise.all([listDiscounts(), listDiscountableProducts()]);
  return (
    <AdminFrame staff={staff} current={PATH}>
      <AdminHeading title="Discounts" />
      {rows.length > 0 ? <DiscountTable rows={rows} now={new Date()} /> : <p>There is no discount yet.</p>}
      {isPermitted({ role: staff.role, permission: 'discounts.manage' }) ? (
        <Panel
          id="new"
          title="A new discount"
          description="One code is on an order at a time. Whoever types it is told at once what it takes off, or why nothing."
        >
          <DiscountForm products={products} />
        </Panel>
      ) : null}
    </AdminFrame>
  );
}
