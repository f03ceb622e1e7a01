import { newId } from '@/lib/core/ids';
import type { StaffOrder } from '@/lib/orders/staff-order';
import type { Desk } from './desk/desk';
import { PlainForm } from './desk/plain-form';
import styles from './mails-part.module.css';
import { OrderPart } from './order-facts';
import { StaffTime } from './staff-time';
import { MAIL_WORDS } from './staff-words';

/** The mails about this order, those that the shop still owes included; each can be read, and sent again. */
export function MailsPart({ order, desk }: { order: StaffOrder; desk: Desk }) {
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
              <StaffTime at={mail.sentAt ?? mail.createdAt} /> ·{' '}
              <a
                href={`/admin/orders/${order.orderNumber}/mails/${mail.id}`}
                aria-label={`Read: ${MAIL_WORDS[mail.kind]}`}
              >
                Read
              </a>
            </span>
            <PlainForm
              kind="sendAgain"
              target={desk.target}
              requestKey={newId()}
              isPossible={desk.may.edit && mail.sentAt !== null && mail.kind !== 'share_unlocked'}
              hidden={{ mailId: mail.id }}
              says={
                mail.kind === 'owner_notice'
                  ? `Writes it anew from the order as it is now, to ${mail.toAddress}.`
                  : `Writes it anew from the order as it is now, to ${order.email}. What was sent cannot be called back.`
              }
            />
          </li>
        ))}
      </ul>
    </OrderPart>
  );
}
