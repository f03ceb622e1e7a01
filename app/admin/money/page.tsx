import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { readReconciliationFields } from '@/components/admin/reconciliation/reconciliation-fields';
import { ReconciliationOverview } from '@/components/admin/reconciliation/reconciliation-overview';
import { PaymentMethodsSection } from '@/components/admin/settings/payment-methods-section';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { isStripeSetUp } from '@/lib/config/stripe-settings';
import { listReconciliations } from '@/lib/payments/reconciliation-queries';
import { getPaymentOverview } from '@/lib/reports/get-payment-overview';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Money' };

type ReconciliationsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReconciliationsPage({ searchParams }: ReconciliationsPageProps) {
  const staff = await requireStaff('money.view', '/admin/money');
  return (
    <AdminFrame staff={staff} current="/admin/money">
      <AdminHeading title="Money" />
      <PaymentMethodsSection overview={await getPaymentOverview()} />
      <ReconciliationOverview
        isStripeSetUp={isStripeSetUp()}
        fields={readReconciliationFields(await searchParams, new Date())}
        reconciliations={await listReconciliations()}
      />
    </AdminFrame>
  );
}
