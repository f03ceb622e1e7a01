import { formatMoney } from '@/lib/core/money';
import type { StaffOrder, StaffPayment } from '@/lib/orders/staff-order';
import { Facts, Identifier, OrderPart } from './order-facts';
import styles from './payment-part.module.css';
import { StaffTime } from './staff-time';
import { PAYMENT_METHOD_WORDS, PAYMENT_STATUS_WORDS, PAYMENT_WORDS } from './staff-words';

/** How the order is paid, and every attempt at it, the newest first. */
export function PaymentPart({ order }: { order: StaffOrder }) {
  return (
    <OrderPart title="Payment">
      <Facts
        facts={[
          ['Method', PAYMENT_METHOD_WORDS[order.paymentMethod]],
          ['Status', PAYMENT_STATUS_WORDS[order.paymentStatus]],
        ]}
      />
      {order.payments.map((payment) => (
        <div key={payment.id} className={styles.attempt}>
          <PaymentFacts payment={payment} />
        </div>
      ))}
    </OrderPart>
  );
}

function PaymentFacts({ payment }: { payment: StaffPayment }) {
  const { stripeSessionId, stripePaymentIntentId, stripeUrl } = payment;
  return (
    <Facts
      facts={[
        ['State', PAYMENT_WORDS[payment.status]],
        ['Asked for', formatMoney(payment.amountMinor, payment.currency)],
        ['Received', formatMoney(payment.capturedMinor, payment.currency)],
        ['Started', <StaffTime key="started" at={payment.createdAt} />],
        ['Paid', payment.paidAt && <StaffTime key="paid" at={payment.paidAt} />],
        [
          'Page closes',
          payment.status === 'open' && payment.sessionExpiresAt ? (
            <StaffTime key="closes" at={payment.sessionExpiresAt} />
          ) : null,
        ],
        ['Reason', payment.failureReason],
        ['Session', stripeSessionId && <Identifier key="session">{stripeSessionId}</Identifier>],
        [
          'Payment intent',
          stripePaymentIntentId && <Identifier key="intent">{stripePaymentIntentId}</Identifier>,
        ],
        [
          'At Stripe',
          stripeUrl && (
            <a key="stripe" href={stripeUrl} rel="noreferrer" target="_blank">
              Open in the dashboard
            </a>
          ),
        ],
      ]}
    />
  );
}
