import { newId } from '@/lib/core/ids';
import type { StaffOrderEvent } from '@/lib/orders/staff-order';
import type { Desk } from './desk/desk';
import { NoteForm } from './desk/plain-form';
import { OrderPart } from './order-facts';
import { StaffTime } from './staff-time';
import { ACTOR_WORDS, eventTitle } from './staff-words';
import styles from './timeline-part.module.css';

/** What happened to an order, in the order in which it did, with what staff noted. */
export function TimelinePart({ events, desk }: { events: readonly StaffOrderEvent[]; desk: Desk }) {
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
            {event.note ? (
              <p className={styles.note} dir="auto">
                {event.note}
              </p>
            ) : null}
            <p className={styles.when}>
              <StaffTime at={event.createdAt} /> · {event.staffName ?? ACTOR_WORDS[event.actor]}
            </p>
          </li>
        ))}
      </ol>
      {desk.may.edit ? <NoteForm target={desk.target} requestKey={newId()} /> : null}
    </OrderPart>
  );
}
