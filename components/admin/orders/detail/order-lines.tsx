import table from '@/components/ui/table.module.css';
import { formatMoney } from '@/lib/core/money';
import { discountLabel } from '@/lib/discounts/discount-label';
import type { StaffOrder } from '@/lib/orders/staff-order';
import styles from './order-lines.module.css';
import { deliveryRule, discountRule } from './price-rules';

/** What was ordered, and how the total comes about. */
export function OrderLines({ order }: { order: StaffOrder }) {
  const money = (amountMinor: number) => formatMoney(amountMinor, order.currency);
  return (
    <div className={styles.lines}>
      <table className={`${table.table} ${table.stacks}`}>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col" className={table.number}>
              Price
            </th>
            <th scope="col" className={table.number}>
              Quantity
            </th>
            <th scope="col" className={table.number}>
              Discount
            </th>
            <th scope="col" className={table.number}>
              Sum
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <span>
                  {line.title}, {line.variantTitle}
                  <span className={styles.sku}>{line.sku}</span>
                  <LineProgress line={line} />
                </span>
              </th>
              <td data-label="Price" className={table.number}>
                {money(line.unitPriceMinor)}
              </td>
              <td data-label="Quantity" className={table.number}>
                {line.quantity}
              </td>
              <td data-label="Discount" className={table.number}>
                {line.discountMinor > 0 ? `−${money(line.discountMinor)}` : '–'}
              </td>
              <td data-label="Sum" className={table.number}>
                {money(line.lineTotalMinor)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <OrderAmounts order={order} />
    </div>
  );
}

function OrderAmounts({ order }: { order: StaffOrder }) {
  const money = (amountMinor: number) => formatMoney(amountMinor, order.currency);
  return (
    <dl className={styles.amounts}>
      <Amount label="Subtotal" value={money(order.subtotalMinor)} />
      <Amount
        label={discountLabel(order.promotionCode)}
        value={order.discountMinor > 0 ? `−${money(order.discountMinor)}` : money(0)}
        rule={discountRule(order)}
      />
      <Amount
        label={`Delivery (${order.deliveryOptionTitle})`}
        value={money(order.deliveryMinor)}
        rule={deliveryRule(order)}
      />
      <Amount label="Tax added" value={money(order.taxAddedMinor)} />
      <div className={styles.total}>
        <dt>Total</dt>
        <dd>{money(order.totalMinor)}</dd>
      </div>
    </dl>
  );
}

/** How many of a line have left, and how many will not. */
function LineProgress({ line }: { line: StaffOrder['lines'][number] }) {
  const parts = [
    line.sent > 0 ? `${line.sent} sent` : '',
    line.refunded > 0 ? `${line.refunded} refunded` : '',
    line.withdrawn > 0 ? `${line.withdrawn} not to be sent` : '',
  ].filter(Boolean);
  return parts.length > 0 ? <span className={styles.progress}>{parts.join(' · ')}</span> : null;
}

function Amount({ label, value, rule }: { label: string; value: string; rule?: string | null }) {
  return (
    <div>
      <dt>
        {label}
        {rule ? <span className={styles.rule}>{rule}</span> : null}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
