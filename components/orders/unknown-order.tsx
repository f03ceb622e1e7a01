import { FindOrderForm } from './find-order-form';
import styles from './orders-page.module.css';

/** A link that opens no order: cut off, mistyped, or never given out. */
export function UnknownOrder() {
  return (
    <div className={styles.page}>
      <h1>This link opens no order</h1>
      <p className={styles.lead}>
        It may have lost its end on the way. Copy the whole link from your confirmation, or let us send it
        again.
      </p>
      <FindOrderForm />
    </div>
  );
}
