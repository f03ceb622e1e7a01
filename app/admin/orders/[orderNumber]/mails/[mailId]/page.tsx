import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { MailPreview } from '@/components/admin/orders/detail/mail-preview';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { getMailPreview } from '@/lib/reports/get-mail-preview';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'A mail' };

type MailPageProps = { params: Promise<{ orderNumber: string; mailId: string }> };

export default async function MailPage({ params }: MailPageProps) {
  const { orderNumber, mailId } = await params;
  const staff = await requireStaff('orders.view', `/admin/orders/${encodeURIComponent(orderNumber)}`);
  const mail = await getMailPreview({ orderNumber, mailId });
  if (!mail) notFound();
  return (
    <AdminFrame staff={staff} current="/admin/orders">
      <MailPreview mail={mail} orderNumber={orderNumber} />
    </AdminFrame>
  );
}
