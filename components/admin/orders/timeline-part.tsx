import type { StaffOrderEvent } from '@/lib/orders/staff-order';
import { OrderPart } from './order-facts';
import { StaffTime } from './staff-time';
import { ACTOR_WORDS, eventTitle } from './staff-words';
import styles from './timeline-part.module.css';

/** What happened to an order, in the order in which it did. */
export function TimelinePart({ events }: { events: readonly StaffOrderEvent[] }) {
  return (
    <OrderPart title="Timeline">
      <ol className={styles.timeline}>
        {events.map((event) => (
          <li key={event.id}>
            <p className={styles.what}>
              {eventTitle(event.type)}
              {event.from && event.to ? (
                <span className={styles.move}>
                  {eventTitle(event.from)} → {eventTitle(event.to)}
                </span>
              ) : null}
            </p>
            {event.reason ? <p>{event.reason}</p> : null}
            <p className={styles.when}>
              <StaffTime at={event.createdAt} /> · {ACTOR_WORDS[event.actor]}
            </p>
          </li>
        ))}
      </ol>
    </OrderPart>
  );
}
