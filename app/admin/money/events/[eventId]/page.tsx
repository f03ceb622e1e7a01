import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { EventView } from '@/components/admin/money/event-view';
import { isPermitted } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { getStripeEvent } from '@/lib/payments/stripe-event-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Webhook' };

type EventPageProps = {
  params: Promise<{ eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EventPage({ params, searchParams }: EventPageProps) {
  const { eventId } = await params;
  const staff = await requireStaff('money.view', '/admin/money/events');
  const event = await getStripeEvent(eventId);
  if (!event) notFound();
  return (
    <AdminFrame staff={staff} current="/admin/money">
      <AdminHeading title={event.type}>
        <a href="/admin/money/events">All webhooks</a>
      </AdminHeading>
      <EventView
        event={event}
        mayMend={isPermitted({ role: staff.role, permission: 'money.mend' })}
        isAsked={(await searchParams).asked === '1'}
      />
    </AdminFrame>
  );
}
