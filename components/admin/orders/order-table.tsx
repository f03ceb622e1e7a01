import table from '@/components/ui/table.module.css';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { countryName } from '@/lib/core/country-name';
import { formatMoney } from '@/lib/core/money';
import type { StaffOrderRow } from '@/lib/orders/staff-order';
import { OrderBadges, PaymentBadge } from './order-badges';
import styles from './order-table.module.css';
import { OrderTick, TickAll } from './order-tick';
import { StaffTime } from './staff-time';
import { PAYMENT_METHOD_WORDS } from './staff-words';

type OrderTableProps = {
  rows: readonly StaffOrderRow[];
  caption: string;
  /** Each row can be ticked, for what the form around the table does. */
  hasTicks?: boolean;
};

/** Orders as rows; on a phone each is a small card. */
export function OrderTable({ rows, caption, hasTicks = false }: OrderTableProps) {
  return (
    <table className={`${table.table} ${styles.orders} ${hasTicks ? styles.ticked : ''}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {hasTicks ? (
            <th scope="col">
              <TickAll />
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
          <OrderRow key={row.orderNumber} row={row} hasTick={hasTicks} />
        ))}
      </tbody>
    </table>
  );
}

function OrderRow({ row, hasTick }: { row: StaffOrderRow; hasTick: boolean }) {
  return (
    <tr data-order={hasTick ? row.orderNumber : undefined} tabIndex={hasTick ? -1 : undefined}>
      {hasTick ? (
        <td className={styles.tick}>
          <OrderTick orderNumber={row.orderNumber} />
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
          <span className={styles.soft}>{PAYMENT_METHOD_WORDS[row.paymentMethod]}</span>
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
