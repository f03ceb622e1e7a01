import type { StaffOrder } from '@/lib/orders/staff-order';
import styles from './mails-part.module.css';
import { OrderPart } from './order-facts';
import { StaffTime } from './staff-time';
import { MAIL_WORDS } from './staff-words';

/** The mails about this order, those that the shop still owes included. */
export function MailsPart({ order }: { order: StaffOrder }) {
  return (
    <OrderPart title="Mails">
      {order.mails.length === 0 ? <p className={styles.none}>None so far.</p> : null}
      <ul className={styles.mails}>
        {order.mails.map((mail) => (
          <li key={mail.id}>
            <span>
              {MAIL_WORDS[mail.kind]} to <bdi>{mail.toAddress}</bdi>
            </span>
            <span className={mail.sentAt ? styles.sent : styles.owed}>
              {mail.sentAt ? 'Sent ' : 'Owed since '}
              <StaffTime at={mail.sentAt ?? mail.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </OrderPart>
  );
}
