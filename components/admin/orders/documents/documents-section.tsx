import { StaffTime } from '@/components/admin/layout/staff-time';
import { ConfirmForm } from '@/components/admin/orders/actions/confirm-form';
import type { OrderActions } from '@/components/admin/orders/actions/order-actions';
import { OrderSection } from '@/components/admin/orders/detail/order-section';
import { newId } from '@/lib/core/ids';
import { formatMoney } from '@/lib/core/money';
import { type Invoice, invoiceName } from '@/lib/orders/documents/invoice';
import type { StaffOrder } from '@/lib/orders/staff-order';
import styles from './documents-section.module.css';

/** The documents of an order: the packing slip, the invoice with its number, and a credit note for each refund. */
export function DocumentsSection({ order, actions }: { order: StaffOrder; actions: OrderActions }) {
  const invoice = order.invoices.find(({ kind }) => kind === 'invoice');
  const canHave = order.status === 'placed' || order.status === 'completed';
  const done = order.refunds.filter(({ status }) => status === 'succeeded');
  return (
    <OrderSection title="Papers">
      <ul className={styles.documents}>
        <li>
          <a href={`/admin/orders/slips?orders=${order.orderNumber}`} target="_blank" rel="noreferrer">
            Packing slip
          </a>
          <span className={styles.soft}>PDF</span>
        </li>
        {order.invoices.map((item) => (
          <DocumentItem key={item.id} item={item} orderNumber={order.orderNumber} />
        ))}
      </ul>
      <div>
        <ConfirmForm
          kind="issueInvoice"
          target={actions.target}
          requestKey={newId()}
          isAvailable={actions.may.fulfil && canHave && !invoice}
          description="Gives this order the next number of the series, and keeps what is printed as it is now. It cannot be taken back; a refund is credited by a credit note."
        />
        {done.map((refund) => (
          <ConfirmForm
            key={refund.id}
            kind="issueCreditNote"
            target={actions.target}
            requestKey={newId()}
            hidden={{ refundId: refund.id }}
            isAvailable={
              actions.may.fulfil &&
              Boolean(invoice) &&
              !order.invoices.some(({ refundId }) => refundId === refund.id)
            }
            description={`Credits the refund of ${formatMoney(refund.amountMinor, refund.currency)} under the next number of its series. It cannot be taken back.`}
          />
        ))}
      </div>
    </OrderSection>
  );
}

function DocumentItem({ item, orderNumber }: { item: Invoice; orderNumber: number }) {
  return (
    <li>
      <a href={`/admin/orders/${orderNumber}/papers/${item.id}`} target="_blank" rel="noreferrer">
        {item.kind === 'invoice' ? 'Invoice' : 'Credit note'} {invoiceName(item)}
      </a>
      <span className={styles.soft}>
        {formatMoney(item.totalMinor, item.currency)}, <StaffTime at={item.issuedAt} />
      </span>
    </li>
  );
}
