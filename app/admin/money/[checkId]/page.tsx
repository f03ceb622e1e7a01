import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { ReconciliationDetail } from '@/components/admin/reconciliation/reconciliation-detail';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { isUuid } from '@/lib/core/ids';
import {
  getReconciliation,
  listDiscrepancies,
  listReconciliationDays,
} from '@/lib/payments/reconciliation-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Comparison with Stripe' };

type ReconciliationPageProps = {
  params: Promise<{ checkId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ReconciliationPage({ params, searchParams }: ReconciliationPageProps) {
  const { checkId } = await params;
  const staff = await requireStaff('money.view', '/admin/money');
  const reconciliation = isUuid(checkId) ? await getReconciliation(checkId) : null;
  if (!reconciliation) notFound();
  const [days, discrepancies, { mended }] = await Promise.all([
    listReconciliationDays(reconciliation.id),
    listDiscrepancies(reconciliation.id),
    searchParams,
  ]);
  return (
    <AdminFrame staff={staff} current="/admin/money">
      <AdminHeading title="Comparison with Stripe">
        <a href="/admin/money">All comparisons</a>
      </AdminHeading>
      <ReconciliationDetail
        reconciliation={reconciliation}
        days={days}
        discrepancies={discrepancies}
        mayResolve={isPermitted({ role: staff.role, permission: 'money.mend' })}
        resolution={typeof mended === 'string' ? mended : null}
      />
    </AdminFrame>
  );
}
