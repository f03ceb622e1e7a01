'use client';

import type { KeyboardEvent } from 'react';
import type { FormFields } from '@/components/admin/forms/form-fields';
import table from '@/components/ui/table.module.css';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { countryName } from '@/lib/core/country-name';
import { formatMoney } from '@/lib/core/money';
import type { OrderToDispatch } from '@/lib/orders/fulfilment/order-to-dispatch';
import styles from './bulk-dispatch-table.module.css';

type BulkDispatchTableProps = {
  orders: readonly OrderToDispatch[];
  fields: FormFields;
  /** Null before the first attempt: all are. */
  selected: readonly number[] | null;
};

/** One order a row: recipient, contents, and a field for the tracking number. */
export function BulkDispatchTable({ orders, fields, selected }: BulkDispatchTableProps) {
  return (
    <table className={`${table.table} ${styles.orders}`}>
      <caption>{orders.length === 1 ? 'One parcel' : `${orders.length} parcels`}</caption>
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">To</th>
          <th scope="col">In the parcel</th>
          <th scope="col">Tracking number (optional)</th>
        </tr>
      </thead>
      <tbody onKeyDown={focusNextField}>
        {orders.map((order) => (
          <BulkDispatchRow
            key={order.orderNumber}
            order={order}
            tracking={fields.text(`tracking.${order.orderNumber}`)}
            isSelected={selected?.includes(order.orderNumber) ?? true}
          />
        ))}
      </tbody>
    </table>
  );
}

type BulkDispatchRowProps = {
  order: OrderToDispatch;
  tracking: ReturnType<FormFields['text']>;
  isSelected: boolean;
};

function BulkDispatchRow({ order, tracking, isSelected }: BulkDispatchRowProps) {
  const { orderNumber, cashDueMinor } = order;
  return (
    <tr>
      <th scope="row">
        <label className={styles.order}>
          <input type="checkbox" name="order" value={orderNumber} defaultChecked={isSelected} />
          <span>#{orderNumber}</span>
        </label>
      </th>
      <td>
        <bdi>{order.customerName}</bdi>
        <span className={styles.soft}>
          <bdi>{order.city}</bdi>
          {order.country === HOME_COUNTRY ? '' : `, ${countryName(order.country)}`}
        </span>
      </td>
      <td>
        {order.contents.map(({ title, quantity }) => (
          <span key={title} className={styles.contents}>
            {quantity} × {title}
          </span>
        ))}
        {cashDueMinor === null ? null : (
          <span className={styles.soft}>{formatMoney(cashDueMinor, order.currency)} to collect</span>
        )}
      </td>
      <td className={styles.tracking}>
        <input
          name={tracking.name}
          aria-label={`Tracking number of #${orderNumber}`}
          placeholder="None"
          maxLength={80}
          autoComplete="off"
          defaultValue={tracking.defaultValue}
        />
      </td>
    </tr>
  );
}

/** A scanner ends each code with Enter: that focuses the next row, and submits nothing before the last is read. */
function focusNextField(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const field = event.target;
  if (event.key !== 'Enter' || !(field instanceof HTMLInputElement) || field.type === 'checkbox') return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[name^="tracking."]')];
  const next = fields[fields.indexOf(field) + 1];
  const submit = field.form?.querySelector<HTMLButtonElement>('button[type="submit"]');
  (next ?? submit)?.focus();
}
