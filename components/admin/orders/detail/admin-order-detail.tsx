import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { StaffTime } from '@/components/admin/layout/staff-time';
import { completedActionMessage } from '@/components/admin/orders/actions/completed-action';
import type { OrderActions } from '@/components/admin/orders/actions/order-actions';
import { ReasonForm } from '@/components/admin/orders/actions/reason-form';
import { DocumentsSection } from '@/components/admin/orders/documents/documents-section';
import { FulfilmentsSection } from '@/components/admin/orders/fulfilment/fulfilments-section';
import { OrderBadges, PaymentBadge } from '@/components/admin/orders/order-badges';
import { Alert } from '@/components/ui/alert';
import { newId } from '@/lib/core/ids';
import type { OtherOrders } from '@/lib/orders/detail/other-orders';
import type { StaffOrder } from '@/lib/orders/staff-order';
import styles from './admin-order-detail.module.css';
import { CustomerSection } from './customer-section';
import { MailsSection } from './mails-section';
import { MoreSection } from './more-section';
import { NextStepSection } from './next-step-section';
import { OrderLines } from './order-lines';
import { OrderSection } from './order-section';
import { PaymentSection } from './payment-section';
import { SafetySection } from './safety-section';
import { TimelineSection } from './timeline-section';

type AdminOrderDetailProps = {
  order: StaffOrder;
  others: OtherOrders;
  actions: OrderActions;
  usualCarrier: string;
  /** What was done a moment ago, as the address has it. */
  done: unknown;
};

/** One order: the next thing to do on top, then everything that the shop knows about it. */
export function AdminOrderDetail({ order, others, actions, usualCarrier, done }: AdminOrderDetailProps) {
  return (
    <>
      <p className={styles.back}>
        <a href="/admin/orders">← All orders</a>
      </p>
      <AdminHeading title={`Order #${order.orderNumber}`}>
        <OrderBadges order={order} />
        <PaymentBadge order={order} />
        <span className={styles.time}>
          <StaffTime at={order.createdAt} />
        </span>
      </AdminHeading>
      <CompletedAlert done={done} />
      <AttentionSection order={order} actions={actions} />
      <NextStepSection order={order} actions={actions} usualCarrier={usualCarrier} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <OrderSection title="Items and amounts">
            <OrderLines order={order} />
          </OrderSection>
          <FulfilmentsSection order={order} actions={actions} />
          <TimelineSection events={order.events} actions={actions} />
        </div>
        <div className={styles.side}>
          <CustomerSection order={order} others={others} actions={actions} />
          <PaymentSection order={order} actions={actions} />
          <DocumentsSection order={order} actions={actions} />
          <MailsSection order={order} actions={actions} />
          <SafetySection order={order} />
          <MoreSection order={order} actions={actions} />
        </div>
      </div>
    </>
  );
}

function CompletedAlert({ done }: { done: unknown }) {
  const message = completedActionMessage(done);
  if (!message) return null;
  return (
    <Alert
      tone={message.isFailure ? 'critical' : 'positive'}
      title={message.title}
      role="status"
      className={styles.attention}
    >
      <p>{message.text}</p>
    </Alert>
  );
}

function AttentionSection({ order, actions }: { order: StaffOrder; actions: OrderActions }) {
  const form = (
    <ReasonForm
      kind="clearFlag"
      target={actions.target}
      requestKey={newId()}
      isAvailable={actions.may.edit && order.attentionReason !== null}
      description="Takes the order off “Needs attention”. Ask for a person again whenever something is not right."
    />
  );
  return (
    <div className={order.attentionReason === null ? undefined : styles.flagged}>
      {order.attentionReason === null ? null : (
        <Alert tone="critical" title="This order needs a person">
          <p>{order.attentionReason}</p>
        </Alert>
      )}
      {form}
    </div>
  );
}
