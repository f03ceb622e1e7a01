import type { Metadata } from 'next';
import { Panel } from '@/components/admin/forms/panel';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { NewProductForm } from '@/components/admin/products/new-product-form';
import { ProductTable } from '@/components/admin/products/product-table';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { listStaffProducts } from '@/lib/catalogue/staff-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Products' };

const PATH = '/admin/products';

export default async function ProductsPage() {
  const staff = await requireStaff('products.view', PATH);
  const rows = await listStaffProducts();
  return (
    <AdminFrame staff={staff} current={PATH}>
      <AdminHeading title="Products" />
      {rows.length > 0 ? <ProductTable rows={rows} /> : <p>There is no product yet. Make the first.</p>}
      {isPermitted({ role: staff.role, permission: 'products.manage' }) ? (
        <Panel
          id="new"
          title="A new product"
          description="It begins as a draft, which nobody sees. Then give it texts, a version with a price, and pictures."
        >
          <NewProductForm />
        </Panel>
      ) : null}
    </AdminFrame>
  );
}
