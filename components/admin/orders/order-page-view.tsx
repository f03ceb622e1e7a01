import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { Notice } from '@/components/ui/notice';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { CustomerPart } from './customer-part';
import { MailsPart } from './mails-part';
import { OrderBadges } from './order-badges';
import { OrderPart } from './order-facts';
import { OrderLines } from './order-lines';
import styles from './order-page-view.module.css';
import { PaymentPart } from './payment-part';
import { SafetyPart } from './safety-part';
import { StaffTime } from './staff-time';
import { TimelinePart } from './timeline-part';

/** One order with everything that the shop knows about it. */
export function OrderPageView({ order }: { order: StaffOrder }) {
  return (
    <>
      <p className={styles.back}>
        <a href="/admin/orders">← All orders</a>
      </p>
      <AdminHeading title={`Order #${order.orderNumber}`}>
        <OrderBadges order={order} />
        <span className={styles.time}>
          <StaffTime at={order.createdAt} />
        </span>
      </AdminHeading>
      {order.attentionReason ? (
        <Notice tone="critical" title="This order needs a person" className={styles.attention}>
          <p>{order.attentionReason}</p>
        </Notice>
      ) : null}
      <div className={styles.parts}>
        <div className={styles.items}>
          <OrderPart title="Items and amounts">
            <OrderLines order={order} />
          </OrderPart>
        </div>
        <div className={styles.side}>
          <CustomerPart order={order} />
          <PaymentPart order={order} />
          <MailsPart order={order} />
          <SafetyPart order={order} />
        </div>
        <div className={styles.timeline}>
          <TimelinePart events={order.events} />
        </div>
      </div>
    </>
  );
}
