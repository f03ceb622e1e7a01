import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { readCheckFields } from '@/components/admin/money/check-fields';
import { MoneyView } from '@/components/admin/money/money-view';
import { requireStaff } from '@/lib/auth/require-staff';
import { listMoneyChecks } from '@/lib/payments/money-check-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Money' };

type MoneyPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MoneyPage({ searchParams }: MoneyPageProps) {
  const staff = await requireStaff('money.view', '/admin/money');
  return (
    <AdminFrame staff={staff} current="/admin/money">
      <AdminHeading title="Money" />
      <MoneyView fields={readCheckFields(await searchParams, new Date())} checks={await listMoneyChecks()} />
    </AdminFrame>
  );
}
