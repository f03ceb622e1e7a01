import { StaffTime } from '@/components/admin/layout/staff-time';
import type { OrderActions } from '@/components/admin/orders/actions/order-actions';
import { PROVIDER_MISSING_MESSAGE } from '@/components/admin/orders/actions/provider-missing-message';
import { RefundForm } from '@/components/admin/orders/actions/refund-form';
import {
  DISPUTE_LABELS,
  PAYMENT_ATTEMPT_LABELS,
  PAYMENT_METHOD_LABELS,
  PAYMENT_STATUS_LABELS,
  REFUND_LABELS,
} from '@/components/admin/orders/order-labels';
import { Facts } from '@/components/ui/facts';
import { Identifier } from '@/components/ui/identifier';
import { newId } from '@/lib/core/ids';
import { formatMoney } from '@/lib/core/money';
import type { StaffDispute, StaffOrder, StaffPayment, StaffRefund } from '@/lib/orders/staff-order';
import { OrderSection } from './order-section';
import styles from './payment-section.module.css';

/** How the order is paid, every attempt at it, what went back and what is disputed; the newest first. */
export function PaymentSection({ order, actions }: { order: StaffOrder; actions: OrderActions }) {
  return (
    <OrderSection title="Payment">
      <Facts
        facts={[
          ['Method', PAYMENT_METHOD_LABELS[order.paymentMethod]],
          ['Status', PAYMENT_STATUS_LABELS[order.paymentStatus]],
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
      <Refunding order={order} actions={actions} />
    </OrderSection>
  );
}

function Refunding({ order, actions }: { order: StaffOrder; actions: OrderActions }) {
  const { refundable } = order;
  const isRefundable = (refundable?.amountMinor ?? 0) > 0;
  if (isRefundable && refundable?.isBlocked) {
    return <p className={styles.blocked}>{PROVIDER_MISSING_MESSAGE}</p>;
  }
  return (
    <RefundForm
      target={actions.target}
      requestKey={newId()}
      order={order}
      isAvailable={actions.may.refund && !order.isDisputed && isRefundable}
    />
  );
}

function PaymentFacts({ payment }: { payment: StaffPayment }) {
  const { stripeSessionId, stripePaymentIntentId, stripeUrl } = payment;
  return (
    <Facts
      facts={[
        ['State', PAYMENT_ATTEMPT_LABELS[payment.status]],
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
        ['State', refund.isByHand ? 'Given back by hand' : REFUND_LABELS[refund.status]],
        ['For', describeReturnedItems(refund)],
        ['Why', refund.reason],
        ['Asked for', <StaffTime key="asked" at={refund.createdAt} />],
        ['Failure', refund.failureReason],
      ]}
    />
  );
}

function describeReturnedItems({ goods }: StaffRefund): string | null {
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
        ['State', DISPUTE_LABELS[dispute.status]],
        ['Payer says', dispute.reason.replaceAll('_', ' ')],
        ['Since', <StaffTime key="since" at={dispute.openedAt} />],
      ]}
    />
  );
}
