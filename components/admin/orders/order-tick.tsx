'use client';

import { use } from 'react';
import styles from './order-tick.module.css';
import { TickedOrders } from './ticked-orders';

/** The box before an order; what was ticked stays so when something is refused. */
export function OrderTick({ orderNumber }: { orderNumber: number }) {
  const ticked = use(TickedOrders);
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        name="order"
        value={orderNumber}
        defaultChecked={ticked.has(orderNumber)}
        aria-label={`Order #${orderNumber}`}
        aria-keyshortcuts="x"
      />
    </label>
  );
}

/** Ticks all orders of the page; there only where a script can. */
export function TickAll() {
  return (
    <label className={`${styles.tick} ${styles.all}`}>
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
