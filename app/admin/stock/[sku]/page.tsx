import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SavedAlert } from '@/components/admin/forms/saved-alert';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { StockEditor } from '@/components/admin/stock/stock-editor';
import { stockPath } from '@/components/admin/stock/stock-path';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { getStock, listMovements } from '@/lib/inventory/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Stock of a version' };

const MESSAGES = {
  receipt: 'The delivery is on the shelf. The shop shows it within a second.',
  count: 'The count is entered, with its difference. The shop shows it within a second.',
  adjustment: 'It is put right. The shop shows it within a second.',
  threshold: 'Saved.',
};

export default async function StockOfVariantPage({ params, searchParams }: PageProps<'/admin/stock/[sku]'>) {
  const sku = decodeURIComponent((await params).sku);
  const staff = await requireStaff('products.view', stockPath(sku));
  const { done, before } = await searchParams;
  const stock = await getStock(sku);
  if (!stock) notFound();
  const cursor = typeof before === 'string' ? before : null;
  const movements = await listMovements({ variantId: stock.variantId, before: cursor });
  return (
    <AdminFrame staff={staff} current="/admin/stock">
      <AdminHeading title={`${stock.productTitle}, ${stock.variantTitle}`}>
        <span>{stock.sku}</span>
        <a href="/admin/stock">All stock</a>
      </AdminHeading>
      <SavedAlert done={done} messages={MESSAGES} />
      <StockEditor
        stock={stock}
        movements={movements}
        isOlder={cursor !== null}
        mayManage={isPermitted({ role: staff.role, permission: 'stock.manage' })}
      />
    </AdminFrame>
  );
}
