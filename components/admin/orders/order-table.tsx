import table from '@/components/ui/table.module.css';
import { formatMoney } from '@/lib/core/money';
import type { StaffOrderRow } from '@/lib/orders/staff-order';
import { OrderBadges, PaymentBadge } from './order-badges';
import styles from './order-table.module.css';
import { StaffTime } from './staff-time';
import { PAYMENT_METHOD_WORDS } from './staff-words';

/** Orders as rows; on a phone each is a small card. */
export function OrderTable({ rows, caption }: { rows: readonly StaffOrderRow[]; caption: string }) {
  return (
    <table className={`${table.table} ${styles.orders}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">Date</th>
          <th scope="col">Customer</th>
          <th scope="col">Status</th>
          <th scope="col">Payment</th>
          <th scope="col" className={table.number}>
            Items
          </th>
          <th scope="col" className={table.number}>
            Total
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <OrderRow key={row.orderNumber} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function OrderRow({ row }: { row: StaffOrderRow }) {
  return (
    <tr>
      <th scope="row" className={styles.number}>
        <a href={`/admin/orders/${row.orderNumber}`} className={styles.open}>
          #{row.orderNumber}
        </a>
      </th>
      <td className={styles.time}>
        <StaffTime at={row.createdAt} />
      </td>
      <td className={styles.who}>
        <span className={styles.customer}>
          <bdi>{row.customerName}</bdi>
          <bdi className={styles.soft}>{row.city}</bdi>
        </span>
      </td>
      <td className={styles.status}>
        <OrderBadges order={row} />
      </td>
      <td className={styles.paid}>
        <span className={styles.payment}>
          <PaymentBadge order={row} />
          <span className={styles.soft}>{PAYMENT_METHOD_WORDS[row.paymentMethod]}</span>
        </span>
      </td>
      <td className={`${table.number} ${styles.items}`}>
        {row.itemCount}
        <span className={styles.unit}> {row.itemCount === 1 ? 'item' : 'items'}</span>
      </td>
      <td className={`${table.number} ${styles.total}`}>{formatMoney(row.totalMinor, row.currency)}</td>
    </tr>
  );
}
