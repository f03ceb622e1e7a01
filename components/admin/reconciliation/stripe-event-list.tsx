import { StaffTime } from '@/components/admin/layout/staff-time';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import table from '@/components/ui/table.module.css';
import { TextField } from '@/components/ui/text-field';
import { type StripeEventFilters, stripeEventsPath } from '@/lib/payments/stripe-event-filters';
import type { RecordedStripeEvent } from '@/lib/payments/stripe-event-queries';
import styles from './reconciliation.module.css';
import { StripeEventOutcomeBadge } from './stripe-event-outcome-badge';

type StripeEventListProps = {
  filters: StripeEventFilters;
  events: readonly RecordedStripeEvent[];
  hasMore: boolean;
};

/** The webhooks that came, newest first, and the form that narrows them. */
export function StripeEventList({ filters, events, hasMore }: StripeEventListProps) {
  const last = events.at(-1);
  return (
    <div className={styles.page}>
      <search>
        <form action="/admin/money/events" className={styles.form}>
          <TextField
            id="event-search"
            name="q"
            type="search"
            label="About"
            hint="Order number, or an id at Stripe"
            defaultValue={filters.q ?? ''}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
          <TextField
            id="event-type"
            name="type"
            label="Type"
            hint="Or how it begins: charge.dispute"
            defaultValue={filters.type ?? ''}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
          <SelectField id="event-verdict" name="verdict" label="Verdict" defaultValue={filters.verdict ?? ''}>
            <option value="">Any</option>
            <option value="processed">Processed</option>
            <option value="flagged">Did not add up</option>
            <option value="ignored">Ignored</option>
          </SelectField>
          <Button>Show</Button>
        </form>
      </search>
      {events.length > 0 ? (
        <EventTable events={events} />
      ) : (
        <p className={styles.soft}>
          {filters.behind ? 'There is nothing further.' : 'No webhook matches.'}{' '}
          <a href="/admin/money/events">Show all</a>
        </p>
      )}
      {hasMore && last ? (
        <p>
          <a href={stripeEventsPath({ ...filters, behind: last.id })}>Older webhooks</a>
        </p>
      ) : null}
    </div>
  );
}

function EventTable({ events }: { events: readonly RecordedStripeEvent[] }) {
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <caption>Newest first</caption>
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col">Order</th>
          <th scope="col">Received</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <th scope="row">
              <a href={`/admin/money/events/${event.id}`}>{event.type}</a>
            </th>
            <td data-label="Order">
              {event.orderNumber ? (
                <a href={`/admin/orders/${event.orderNumber}`}>#{event.orderNumber}</a>
              ) : (
                '–'
              )}
            </td>
            <td data-label="Received">
              <StaffTime at={event.receivedAt} />
            </td>
            <td data-label="Verdict">
              <StripeEventOutcomeBadge outcome={event.outcome} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
