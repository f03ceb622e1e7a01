import { newId } from '@/lib/core/ids';
import { formatMoney } from '@/lib/core/money';
import { type Invoice, invoiceName } from '@/lib/orders/invoice';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { OrderPart } from '../order-facts';
import { StaffTime } from '../staff-time';
import type { Desk } from './desk';
import styles from './papers-part.module.css';
import { PlainForm } from './plain-form';

/** What is printed: the packing slip, the invoice with its number, and a credit note for each refund. */
export function PapersPart({ order, desk }: { order: StaffOrder; desk: Desk }) {
  const invoice = order.invoices.find(({ kind }) => kind === 'invoice');
  const canHave = order.status === 'placed' || order.status === 'completed';
  const done = order.refunds.filter(({ status }) => status === 'succeeded');
  return (
    <OrderPart title="Papers">
      <ul className={styles.papers}>
        <li>
          <a href={`/admin/orders/slips?orders=${order.orderNumber}`} target="_blank" rel="noreferrer">
            Packing slip
          </a>
          <span className={styles.soft}>PDF</span>
        </li>
        {order.invoices.map((paper) => (
          <Paper key={paper.id} paper={paper} orderNumber={order.orderNumber} />
        ))}
      </ul>
      <div>
        <PlainForm
          kind="issueInvoice"
          target={desk.target}
          requestKey={newId()}
          isPossible={desk.may.fulfil && canHave && !invoice}
          says="Gives this order the next number of the series, and keeps what is printed as it is now. It cannot be taken back; a refund is credited by a credit note."
        />
        {done.map((refund) => (
          <PlainForm
            key={refund.id}
            kind="issueCreditNote"
            target={desk.target}
            requestKey={newId()}
            hidden={{ refundId: refund.id }}
            isPossible={
              desk.may.fulfil &&
              Boolean(invoice) &&
              !order.invoices.some(({ refundId }) => refundId === refund.id)
            }
            says={`Credits the refund of ${formatMoney(refund.amountMinor, refund.currency)} under the next number of its series. It cannot be taken back.`}
          />
        ))}
      </div>
    </OrderPart>
  );
}

function Paper({ paper, orderNumber }: { paper: Invoice; orderNumber: number }) {
  return (
    <li>
      <a href={`/admin/orders/${orderNumber}/papers/${paper.id}`} target="_blank" rel="noreferrer">
        {paper.kind === 'invoice' ? 'Invoice' : 'Credit note'} {invoiceName(paper)}
      </a>
      <span className={styles.soft}>
        {formatMoney(paper.totalMinor, paper.currency)}, <StaffTime at={paper.issuedAt} />
      </span>
    </li>
  );
}
