import { ButtonLink } from '@/components/ui/button-link';
import { newId } from '@/lib/core/ids';
import { formatMoney } from '@/lib/core/money';
import { dispatchObstacle, isCashDue, outstandingOf } from '@/lib/orders/fulfilment-state';
import type { StaffOrder } from '@/lib/orders/staff-order';
import type { Desk } from './desk';
import { DispatchForm } from './dispatch-form';
import styles from './next-step.module.css';
import { nextStepOf } from './next-step-words';
import { PlainForm } from './plain-form';

type NextStepProps = { order: StaffOrder; desk: Desk; usualCarrier: string };

/**
 * The next thing to do with an order, on top of its page. Its forms stand here whether they can be used or not, so that
 * somebody who was overtaken finds what they typed.
 */
export function NextStepPart({ order, desk, usualCarrier }: NextStepProps) {
  const { title, text, tone } = nextStepOf(order);
  const outstanding = order.lines.reduce((sum, line) => sum + outstandingOf(line), 0);
  const canSend = desk.may.fulfil && dispatchObstacle({ ...order, outstanding }) === null;
  const { target } = desk;
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
            look="secondary"
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
        isPossible={canSend}
        usualCarrier={usualCarrier}
      />
      <PlainForm
        kind="takeCash"
        target={target}
        requestKey={newId()}
        isPossible={desk.may.fulfil && isCashDue(order)}
        says={`Notes that ${formatMoney(order.totalMinor, order.currency)} has come in cash: the order is paid then. What was noted by mistake is given back by a refund.`}
      />
    </section>
  );
}
