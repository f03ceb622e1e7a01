'use client';

import { use } from 'react';
import styles from './order-checkbox.module.css';
import { SelectedOrders } from './selected-orders';

/** The checkbox of a row; the selection stays when something is refused. */
export function OrderCheckbox({ orderNumber }: { orderNumber: number }) {
  const selected = use(SelectedOrders);
  return (
    <label className={styles.checkbox}>
      <input
        type="checkbox"
        name="order"
        value={orderNumber}
        defaultChecked={selected.has(orderNumber)}
        aria-label={`Order #${orderNumber}`}
        aria-keyshortcuts="x"
      />
    </label>
  );
}

/** Selects all orders of the page; shown only with JavaScript. */
export function SelectAllCheckbox() {
  return (
    <label className={`${styles.checkbox} ${styles.all}`}>
      <input
        type="checkbox"
        aria-label="All orders of this page"
        onChange={({ target }) => {
          for (const box of target.form?.querySelectorAll<HTMLInputElement>('input[name="order"]') ?? []) {
            if (box.checked !== target.checked) box.click();
          }
        }}
      />
    </label>
  );
}
