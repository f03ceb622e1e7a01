import { StaffTime } from '@/components/admin/orders/staff-time';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import table from '@/components/ui/table.module.css';
import type { RecordedEvent } from '@/lib/payments/stripe-event-queries';
import { processAgain } from './actions';
import styles from './money-page.module.css';
import { VerdictBadge } from './verdict-badge';

type EventViewProps = { event: RecordedEvent; mayMend: boolean; isAsked: boolean };

/** One webhook: what it said, what was made of it, and the way to deal with it once more. */
export function EventView({ event, mayMend, isAsked }: EventViewProps) {
  return (
    <div className={styles.page}>
      {isAsked ? (
        <Notice tone="positive" role="status">
          <p>
            The worker has been asked. Load the page again in a moment: the time below says when it was done.
            If Stripe cannot be reached it is tried again, and shows up under <a href="/admin/jobs">Jobs</a>.
          </p>
        </Notice>
      ) : null}
      <table className={table.table}>
        <tbody>
          <tr>
            <th scope="row">Verdict</th>
            <td>
              <VerdictBadge verdict={event.verdict} />
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
      {mayMend ? (
        <form action={processAgain}>
          <input type="hidden" name="eventId" value={event.id} />
          <Button look="secondary">Process again</Button>
          <p className={styles.soft}>
            What it is about is fetched from Stripe as it is now, and the same consequences are drawn: what
            was done before is not done twice.
          </p>
        </form>
      ) : null}
    </div>
  );
}
