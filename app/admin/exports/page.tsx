import type { Metadata } from 'next';
import { readExportFields } from '@/components/admin/exports/export-fields';
import { ExportForm } from '@/components/admin/exports/export-form';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Exports' };

type ExportsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ExportsPage({ searchParams }: ExportsPageProps) {
  const staff = await requireStaff('orders.export', '/admin/exports');
  return (
    <AdminFrame staff={staff} current="/admin/exports">
      <AdminHeading title="Exports" />
      <ExportForm fields={readExportFields(await searchParams, new Date())} />
    </AdminFrame>
  );
}
