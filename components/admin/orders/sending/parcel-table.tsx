'use client';

import type { KeyboardEvent } from 'react';
import table from '@/components/ui/table.module.css';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { countryName } from '@/lib/core/country-name';
import { formatMoney } from '@/lib/core/money';
import type { OrderToSend } from '@/lib/orders/order-to-send';
import styles from './parcel-table.module.css';
import type { SendingState } from './sending-state';

type ParcelTableProps = { orders: readonly OrderToSend[]; typed: SendingState['typed'] };

/** One parcel a row: whose, what is in it, and the number under which it can be followed. */
export function ParcelTable({ orders, typed }: ParcelTableProps) {
  return (
    <table className={`${table.table} ${styles.parcels}`}>
      <caption>{orders.length === 1 ? 'One parcel' : `${orders.length} parcels`}</caption>
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">To</th>
          <th scope="col">In the parcel</th>
          <th scope="col">Tracking number (optional)</th>
        </tr>
      </thead>
      <tbody onKeyDown={goOn}>
        {orders.map((order) => (
          <ParcelRow key={order.orderNumber} order={order} typed={typed} />
        ))}
      </tbody>
    </table>
  );
}

function ParcelRow({ order, typed }: { order: OrderToSend; typed: SendingState['typed'] }) {
  const { orderNumber, cashDueMinor } = order;
  const isTicked = typed ? typed.ticked.includes(orderNumber) : true;
  return (
    <tr>
      <th scope="row">
        <label className={styles.order}>
          <input type="checkbox" name="order" value={orderNumber} defaultChecked={isTicked} />
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
          <span key={title} className={styles.goods}>
            {quantity} × {title}
          </span>
        ))}
        {cashDueMinor === null ? null : (
          <span className={styles.soft}>{formatMoney(cashDueMinor, order.currency)} to collect</span>
        )}
      </td>
      <td className={styles.tracking}>
        <input
          name={`tracking.${orderNumber}`}
          aria-label={`Tracking number of #${orderNumber}`}
          placeholder="None"
          maxLength={80}
          autoComplete="off"
          defaultValue={typed?.trackingNumbers[orderNumber] ?? ''}
        />
      </td>
    </tr>
  );
}

/** A scanner ends each code with Enter: that leads to the next parcel, and sends nothing before the last is read. */
function goOn(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const field = event.target;
  if (event.key !== 'Enter' || !(field instanceof HTMLInputElement) || field.type === 'checkbox') return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[name^="tracking."]')];
  const next = fields[fields.indexOf(field) + 1];
  const submit = field.form?.querySelector<HTMLButtonElement>('button[type="submit"]');
  (next ?? submit)?.focus();
}
