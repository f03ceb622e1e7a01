import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { CheckView } from '@/components/admin/money/check-view';
import { isPermitted } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { isUuid } from '@/lib/core/ids';
import { getMoneyCheck, listMoneyDays, listMoneyFindings } from '@/lib/payments/money-check-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Comparison with Stripe' };

type CheckPageProps = {
  params: Promise<{ checkId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CheckPage({ params, searchParams }: CheckPageProps) {
  const { checkId } = await params;
  const staff = await requireStaff('money.view', '/admin/money');
  const check = isUuid(checkId) ? await getMoneyCheck(checkId) : null;
  if (!check) notFound();
  const [days, findings, { mended }] = await Promise.all([
    listMoneyDays(check.id),
    listMoneyFindings(check.id),
    searchParams,
  ]);
  return (
    <AdminFrame staff={staff} current="/admin/money">
      <AdminHeading title="Comparison with Stripe">
        <a href="/admin/money">All comparisons</a>
      </AdminHeading>
      <CheckView
        check={check}
        days={days}
        findings={findings}
        mayMend={isPermitted({ role: staff.role, permission: 'money.mend' })}
        mended={typeof mended === 'string' ? mended : null}
      />
    </AdminFrame>
  );
}
