import { StaffTime } from '@/components/admin/layout/staff-time';
import { NoteForm } from '@/components/admin/orders/actions/note-form';
import type { OrderActions } from '@/components/admin/orders/actions/order-actions';
import { ACTOR_LABELS, eventTitle } from '@/components/admin/orders/order-labels';
import { newId } from '@/lib/core/ids';
import type { StaffOrderEvent } from '@/lib/orders/staff-order';
import { OrderSection } from './order-section';
import styles from './timeline-section.module.css';

/** What happened to an order, in the order in which it did, with what staff noted. */
export function TimelineSection({
  events,
  actions,
}: {
  events: readonly StaffOrderEvent[];
  actions: OrderActions;
}) {
  return (
    <OrderSection title="Timeline">
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
              <StaffTime at={event.createdAt} /> · {event.staffName ?? ACTOR_LABELS[event.actor]}
            </p>
          </li>
        ))}
      </ol>
      {actions.may.edit ? <NoteForm target={actions.target} requestKey={newId()} /> : null}
    </OrderSection>
  );
}
