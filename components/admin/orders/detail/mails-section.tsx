import { StaffTime } from '@/components/admin/layout/staff-time';
import { ConfirmForm } from '@/components/admin/orders/actions/confirm-form';
import type { OrderActions } from '@/components/admin/orders/actions/order-actions';
import { MAIL_LABELS } from '@/components/admin/orders/order-labels';
import { newId } from '@/lib/core/ids';
import type { StaffOrder } from '@/lib/orders/staff-order';
import styles from './mails-section.module.css';
import { OrderSection } from './order-section';

/** The mails about this order, queued ones included; each can be read, and sent again. */
export function MailsSection({ order, actions }: { order: StaffOrder; actions: OrderActions }) {
  return (
    <OrderSection title="Mails">
      {order.mails.length === 0 ? <p className={styles.none}>None so far.</p> : null}
      <ul className={styles.mails}>
        {order.mails.map((mail) => (
          <li key={mail.id}>
            <span>
              {MAIL_LABELS[mail.kind]} to <bdi>{mail.toAddress}</bdi>
            </span>
            <span className={mail.sentAt ? styles.sent : styles.queued}>
              {mail.sentAt ? 'Sent ' : 'Owed since '}
              <StaffTime at={mail.sentAt ?? mail.createdAt} /> ·{' '}
              <a
                href={`/admin/orders/${order.orderNumber}/mails/${mail.id}`}
                aria-label={`Read: ${MAIL_LABELS[mail.kind]}`}
              >
                Read
              </a>
            </span>
            <ConfirmForm
              kind="resend"
              target={actions.target}
              requestKey={newId()}
              isAvailable={actions.may.edit && mail.sentAt !== null && mail.kind !== 'share_unlocked'}
              hidden={{ mailId: mail.id }}
              description={
                mail.kind === 'owner_notice'
                  ? `Writes it anew from the order as it is now, to ${mail.toAddress}.`
                  : `Writes it anew from the order as it is now, to ${order.email}. What was sent cannot be called back.`
              }
            />
          </li>
        ))}
      </ul>
    </OrderSection>
  );
}
