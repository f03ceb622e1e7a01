import { StaffTime } from '@/components/admin/layout/staff-time';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import table from '@/components/ui/table.module.css';
import type { RecordedStripeEvent } from '@/lib/payments/stripe-event-queries';
import { reprocessEvent } from './actions';
import styles from './reconciliation.module.css';
import { StripeEventOutcomeBadge } from './stripe-event-outcome-badge';

type StripeEventDetailProps = { event: RecordedStripeEvent; mayReprocess: boolean; isRequested: boolean };

/** One webhook event: its content, its outcome, and the button to process it again. */
export function StripeEventDetail({ event, mayReprocess, isRequested }: StripeEventDetailProps) {
  return (
    <div className={styles.page}>
      {isRequested ? (
        <Alert tone="positive" role="status">
          <p>
            The worker has been asked. Load the page again in a moment: the time below says when it was done.
            If Stripe cannot be reached it is tried again, and shows up under <a href="/admin/jobs">Jobs</a>.
          </p>
        </Alert>
      ) : null}
      <table className={table.table}>
        <tbody>
          <tr>
            <th scope="row">Verdict</th>
            <td>
              <StripeEventOutcomeBadge outcome={event.outcome} />
            </td>
          </tr>
          <tr>
            <th scope="row">Order</th>
            <td>
              {event.orderNumber ? (
                <a href={`/admin/orders/${event.orderNumber}`}>#{event.orderNumber}</a>
              ) : (
                'None that is known'
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">About</th>
            <td className={styles.mono}>
              {event.objectId ? (
                <a href={`/admin/money/events?q=${encodeURIComponent(event.objectId)}`}>{event.objectId}</a>
              ) : (
                'Nothing with an id'
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">Event</th>
            <td className={styles.mono}>{event.id}</td>
          </tr>
          <tr>
            <th scope="row">Happened at Stripe</th>
            <td>
              <StaffTime at={event.createdAt} />
            </td>
          </tr>
          <tr>
            <th scope="row">Received</th>
            <td>
              <StaffTime at={event.receivedAt} />
            </td>
          </tr>
          <tr>
            <th scope="row">Processed again</th>
            <td>{event.againAt ? <StaffTime at={event.againAt} /> : 'Never'}</td>
          </tr>
        </tbody>
      </table>
      {mayReprocess ? (
        <form action={reprocessEvent}>
          <input type="hidden" name="eventId" value={event.id} />
          <Button variant="secondary">Process again</Button>
          <p className={styles.soft}>
            What it is about is fetched from Stripe as it is now, and the same consequences are drawn: what
            was done before is not done twice.
          </p>
        </form>
      ) : null}
    </div>
  );
}
