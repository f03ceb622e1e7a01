import { ConfirmForm } from '@/components/admin/orders/actions/confirm-form';
import type { OrderActions } from '@/components/admin/orders/actions/order-actions';
import { DispatchForm } from '@/components/admin/orders/fulfilment/dispatch-form';
import { ButtonLink } from '@/components/ui/button-link';
import { newId } from '@/lib/core/ids';
import { formatMoney } from '@/lib/core/money';
import { dispatchObstacle, isCashDue, outstandingOf } from '@/lib/orders/fulfilment/fulfilment-state';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { nextStep } from './next-step';
import styles from './next-step-section.module.css';

type NextStepSectionProps = { order: StaffOrder; actions: OrderActions; usualCarrier: string };

/**
 * The next thing to do with an order, on top of its page. Its forms stand here whether they can be used or not, so that
 * somebody who was overtaken finds what they typed.
 */
export function NextStepSection({ order, actions, usualCarrier }: NextStepSectionProps) {
  const { title, text, tone } = nextStep(order);
  const outstanding = order.lines.reduce((sum, line) => sum + outstandingOf(line), 0);
  const canSend = actions.may.fulfil && dispatchObstacle({ ...order, outstanding }) === null;
  const { target } = actions;
  return (
    <section className={`${styles.step} ${styles[tone]}`} aria-labelledby="next-step">
      <div className={styles.head}>
        <div>
          <h2 id="next-step" className={styles.title}>
            {title}
          </h2>
          <p className={styles.text}>{text}</p>
        </div>
        {canSend ? (
          <ButtonLink
            variant="secondary"
            size="small"
            href={`/admin/orders/slips?orders=${order.orderNumber}`}
            target="_blank"
          >
            Print the packing slip
          </ButtonLink>
        ) : null}
      </div>
      <DispatchForm
        target={target}
        requestKey={newId()}
        lines={order.lines}
        isAvailable={canSend}
        usualCarrier={usualCarrier}
      />
      <ConfirmForm
        kind="recordCash"
        target={target}
        requestKey={newId()}
        isAvailable={actions.may.fulfil && isCashDue(order)}
        description={`Notes that ${formatMoney(order.totalMinor, order.currency)} has come in cash: the order is paid then. What was noted by mistake is given back by a refund.`}
      />
    </section>
  );
}
