import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { StripeEventList } from '@/components/admin/reconciliation/stripe-event-list';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { parseStripeEventFilters, stripeEventsPath } from '@/lib/payments/stripe-event-filters';
import { listStripeEvents } from '@/lib/payments/stripe-event-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Webhooks' };

type StripeEventsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StripeEventsPage({ searchParams }: StripeEventsPageProps) {
  const filters = parseStripeEventFilters(await searchParams);
  const staff = await requireStaff('money.view', stripeEventsPath(filters));
  const { events, hasMore } = await listStripeEvents(filters);
  return (
    <AdminFrame staff={staff} current="/admin/money">
      <AdminHeading title="Webhooks from Stripe">
        <a href="/admin/money">Money</a>
      </AdminHeading>
      <StripeEventList filters={filters} events={events} hasMore={hasMore} />
    </AdminFrame>
  );
}
