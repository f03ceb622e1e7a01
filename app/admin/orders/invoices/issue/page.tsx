import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { IssueInvoices } from '@/components/admin/orders/documents/issue-invoices';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { MAX_DOCUMENTS } from '@/lib/orders/documents/packing-slip';
import { parseOrderNumbers } from '@/lib/orders/order-number';
import { renderInvoices } from '@/lib/reports/render-order-documents';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Issue invoices' };

type IssuePageProps = { searchParams: Promise<{ orders?: string | string[] }> };

export default async function IssuePage({ searchParams }: IssuePageProps) {
  const { orders } = await searchParams;
  const numbers = parseOrderNumbers({ texts: [orders].flat(), max: MAX_DOCUMENTS });
  const path = `/admin/orders/invoices?orders=${numbers.join(',')}`;
  const staff = await requireStaff('orders.fulfil', path);
  const { missing } = await renderInvoices(numbers);
  if (missing.length === 0) redirect(path);
  return (
    <AdminFrame staff={staff} current="/admin/orders">
      <IssueInvoices numbers={numbers} missing={missing.map(({ orderNumber }) => orderNumber)} />
    </AdminFrame>
  );
}
