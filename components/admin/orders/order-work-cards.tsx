import type { OrderCount, OrderWork } from '@/lib/orders/staff-order';
import { ordersPath } from '@/lib/orders/staff-order-filters';
import { countWords } from './count-words';
import styles from './order-work-cards.module.css';

/** How much waits for somebody, each a way to its list. */
export function OrderWorkCards({ work }: { work: OrderWork }) {
  const toSend = ordersPath({ status: 'placed', fulfilment: ['unfulfilled', 'partially_dispatched'] });
  return (
    <ul className={styles.cards}>
      <Card href={toSend} count={work.toSend} label="To send" note="Placed and not sent yet" />
      <Card
        href={ordersPath({ attention: true })}
        count={work.needsAttention}
        label="Need attention"
        note="Something did not add up: a person has to look"
        isUrgent={work.needsAttention.count > 0}
      />
      <Card
        href={ordersPath({ status: 'pending' })}
        count={work.awaitingPayment}
        label="Awaiting payment"
        note="Their payment page is open; nothing to do"
      />
    </ul>
  );
}

type CardProps = { href: string; count: OrderCount; label: string; note: string; isUrgent?: boolean };

function Card({ href, count, label, note, isUrgent = false }: CardProps) {
  return (
    <li>
      <a href={href} className={`${styles.card} ${isUrgent ? styles.urgent : ''}`}>
        <span className={styles.count}>{countWords(count)}</span>
        <span className={styles.label}>{label}</span>
        <span className={styles.note}>{note}</span>
      </a>
    </li>
  );
}
