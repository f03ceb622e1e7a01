import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { Notice } from '@/components/ui/notice';
import { newId } from '@/lib/core/ids';
import type { OtherOrders } from '@/lib/orders/other-orders';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { CustomerPart } from './customer-part';
import type { Desk } from './desk/desk';
import { doneWords } from './desk/done-words';
import { MorePart } from './desk/more-part';
import { NextStepPart } from './desk/next-step';
import { PapersPart } from './desk/papers-part';
import { ParcelsPart } from './desk/parcels-part';
import { ReasonForm } from './desk/reason-form';
import { MailsPart } from './mails-part';
import { OrderBadges, PaymentBadge } from './order-badges';
import { OrderPart } from './order-facts';
import { OrderLines } from './order-lines';
import styles from './order-page-view.module.css';
import { PaymentPart } from './payment-part';
import { SafetyPart } from './safety-part';
import { StaffTime } from './staff-time';
import { TimelinePart } from './timeline-part';

type OrderPageViewProps = {
  order: StaffOrder;
  others: OtherOrders;
  desk: Desk;
  usualCarrier: string;
  /** What was done a moment ago, as the address has it. */
  done: unknown;
};

/** One order: the next thing to do on top, then everything that the shop knows about it. */
export function OrderPageView({ order, others, desk, usualCarrier, done }: OrderPageViewProps) {
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
      <DoneNotice done={done} />
      <AttentionPart order={order} desk={desk} />
      <NextStepPart order={order} desk={desk} usualCarrier={usualCarrier} />
      <div className={styles.parts}>
        <div className={styles.main}>
          <OrderPart title="Items and amounts">
            <OrderLines order={order} />
          </OrderPart>
          <ParcelsPart order={order} desk={desk} />
          <TimelinePart events={order.events} desk={desk} />
        </div>
        <div className={styles.side}>
          <CustomerPart order={order} others={others} desk={desk} />
          <PaymentPart order={order} desk={desk} />
          <PapersPart order={order} desk={desk} />
          <MailsPart order={order} desk={desk} />
          <SafetyPart order={order} />
          <MorePart order={order} desk={desk} />
        </div>
      </div>
    </>
  );
}

function DoneNotice({ done }: { done: unknown }) {
  const words = doneWords(done);
  if (!words) return null;
  return (
    <Notice
      tone={words.isBad ? 'critical' : 'positive'}
      title={words.title}
      role="status"
      className={styles.attention}
    >
      <p>{words.text}</p>
    </Notice>
  );
}

function AttentionPart({ order, desk }: { order: StaffOrder; desk: Desk }) {
  const form = (
    <ReasonForm
      kind="clearFlag"
      target={desk.target}
      requestKey={newId()}
      isPossible={desk.may.edit && order.attentionReason !== null}
      says="Takes the order off “Needs attention”. Ask for a person again whenever something is not right."
    />
  );
  return (
    <div className={order.attentionReason === null ? undefined : styles.flagged}>
      {order.attentionReason === null ? null : (
        <Notice tone="critical" title="This order needs a person">
          <p>{order.attentionReason}</p>
        </Notice>
      )}
      {form}
    </div>
  );
}
