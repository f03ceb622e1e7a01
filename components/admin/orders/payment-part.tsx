import { newId } from '@/lib/core/ids';
import { formatMoney } from '@/lib/core/money';
import type { StaffDispute, StaffOrder, StaffPayment, StaffRefund } from '@/lib/orders/staff-order';
import type { Desk } from './desk/desk';
import { RefundForm } from './desk/refund-form';
import { Facts, Identifier, OrderPart } from './order-facts';
import styles from './payment-part.module.css';
import { StaffTime } from './staff-time';
import {
  DISPUTE_WORDS,
  PAYMENT_METHOD_WORDS,
  PAYMENT_STATUS_WORDS,
  PAYMENT_WORDS,
  REFUND_WORDS,
} from './staff-words';

/** How the order is paid, every attempt at it, what went back and what is disputed; the newest first. */
export function PaymentPart({ order, desk }: { order: StaffOrder; desk: Desk }) {
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
      {order.disputes.map((dispute) => (
        <div key={dispute.id} className={styles.attempt}>
          <DisputeFacts dispute={dispute} />
        </div>
      ))}
      {order.refunds.map((refund) => (
        <div key={refund.id} className={styles.attempt}>
          <RefundFacts refund={refund} />
        </div>
      ))}
      <RefundForm
        target={desk.target}
        requestKey={newId()}
        order={order}
        isPossible={desk.may.refund && !order.isDisputed && (order.refundable?.amountMinor ?? 0) > 0}
      />
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

function RefundFacts({ refund }: { refund: StaffRefund }) {
  return (
    <Facts
      facts={[
        ['Refund', formatMoney(refund.amountMinor, refund.currency)],
        ['State', refund.isByHand ? 'Given back by hand' : REFUND_WORDS[refund.status]],
        ['For', goodsWords(refund)],
        ['Why', refund.reason],
        ['Asked for', <StaffTime key="asked" at={refund.createdAt} />],
        ['Failure', refund.failureReason],
      ]}
    />
  );
}

function goodsWords({ goods }: StaffRefund): string | null {
  if (goods.length === 0) return null;
  return goods
    .map(({ title, quantity, restocked }) => `${quantity} × ${title} (${restocked} back on the shelf)`)
    .join(', ');
}

function DisputeFacts({ dispute }: { dispute: StaffDispute }) {
  return (
    <Facts
      facts={[
        ['Dispute', formatMoney(dispute.amountMinor, dispute.currency)],
        ['State', DISPUTE_WORDS[dispute.status]],
        ['Payer says', dispute.reason.replaceAll('_', ' ')],
        ['Since', <StaffTime key="since" at={dispute.openedAt} />],
      ]}
    />
  );
}
