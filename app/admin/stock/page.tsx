import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { StockTable } from '@/components/admin/stock/stock-table';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { listStock } from '@/lib/inventory/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Stock' };

const PATH = '/admin/stock';

export default async function StockPage() {
  const staff = await requireStaff('products.view', PATH);
  const rows = await listStock();
  return (
    <AdminFrame staff={staff} current={PATH}>
      <AdminHeading title="Stock" />
      {rows.length > 0 ? (
        <StockTable rows={rows} />
      ) : (
        <p>
          There is nothing to keep in stock yet. <a href="/admin/products">Make a product</a> and give it a
          version first.
        </p>
      )}
    </AdminFrame>
  );
}
