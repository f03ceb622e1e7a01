import { FindOrderForm } from './find-order-form';
import styles from './orders-page.module.css';

/** A link that opens no order: cut off, mistyped, or never given out. */
export function UnknownOrder() {
  return (
    <div className={styles.page}>
      <h1>We can’t open this order</h1>
      <p className={styles.lead}>
        The link looks incomplete. Copy the whole link from your confirmation, or ask us to send it again.
      </p>
      <FindOrderForm />
    </div>
  );
}
