import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { StripeEventDetail } from '@/components/admin/reconciliation/stripe-event-detail';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { isStripeSetUp } from '@/lib/config/stripe-settings';
import { getStripeEvent } from '@/lib/payments/stripe-event-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Webhook' };

type StripeEventPageProps = {
  params: Promise<{ eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function StripeEventPage({ params, searchParams }: StripeEventPageProps) {
  const { eventId } = await params;
  const staff = await requireStaff('money.view', '/admin/money/events');
  const event = await getStripeEvent(eventId);
  if (!event) notFound();
  return (
    <AdminFrame staff={staff} current="/admin/money">
      <AdminHeading title={event.type}>
        <a href="/admin/money/events">All webhooks</a>
      </AdminHeading>
      <StripeEventDetail
        event={event}
        mayReprocess={isStripeSetUp() && isPermitted({ role: staff.role, permission: 'money.mend' })}
        isRequested={(await searchParams).asked === '1'}
      />
    </AdminFrame>
  );
}
