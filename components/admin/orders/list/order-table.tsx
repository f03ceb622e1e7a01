import { StaffTime } from '@/components/admin/layout/staff-time';
import { OrderBadges, PaymentBadge } from '@/components/admin/orders/order-badges';
import { PAYMENT_METHOD_LABELS } from '@/components/admin/orders/order-labels';
import table from '@/components/ui/table.module.css';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { countryName } from '@/lib/core/country-name';
import { formatMoney } from '@/lib/core/money';
import type { StaffOrderRow } from '@/lib/orders/staff-order';
import { OrderCheckbox, SelectAllCheckbox } from './order-checkbox';
import styles from './order-table.module.css';

type OrderTableProps = {
  rows: readonly StaffOrderRow[];
  caption: string;
  /** Each row has a checkbox, for the bulk actions of the form around the table. */
  isSelectable?: boolean;
};

/** Orders as rows; on a phone each is a small card. */
export function OrderTable({ rows, caption, isSelectable = false }: OrderTableProps) {
  return (
    <table className={`${table.table} ${styles.orders} ${isSelectable ? styles.selectable : ''}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {isSelectable ? (
            <th scope="col">
              <SelectAllCheckbox />
            </th>
          ) : null}
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
          <OrderRow key={row.orderNumber} row={row} isSelectable={isSelectable} />
        ))}
      </tbody>
    </table>
  );
}

function OrderRow({ row, isSelectable }: { row: StaffOrderRow; isSelectable: boolean }) {
  return (
    <tr data-order={isSelectable ? row.orderNumber : undefined} tabIndex={isSelectable ? -1 : undefined}>
      {isSelectable ? (
        <td className={styles.select}>
          <OrderCheckbox orderNumber={row.orderNumber} />
        </td>
      ) : null}
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
          <bdi className={styles.soft}>
            {row.city}
            {row.country === HOME_COUNTRY ? '' : `, ${countryName(row.country)}`}
          </bdi>
        </span>
      </td>
      <td className={styles.status}>
        <OrderBadges order={row} />
      </td>
      <td className={styles.paid}>
        <span className={styles.payment}>
          <PaymentBadge order={row} />
          <span className={styles.soft}>{PAYMENT_METHOD_LABELS[row.paymentMethod]}</span>
        </span>
      </td>
      <td className={`${table.number} ${styles.items}`}>
        {row.itemCount}
        <span className={styles.unit}> {row.itemCount === 1 ? 'item' : 'items'}</span>
      </td>
      <td className={`${table.number} ${styles.total}`}>
        {formatMoney(row.totalMinor, row.currency)}
        {row.promotionCode ? <span className={styles.code}>{row.promotionCode}</span> : null}
      </td>
    </tr>
  );
}
