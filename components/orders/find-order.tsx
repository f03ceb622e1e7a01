import { Alert } from '@/components/ui/alert';
import { FindOrderForm } from './find-order-form';
import styles from './orders-page.module.css';

/** The way back to an order for somebody who lost its link. */
export function FindOrder({ isSent, problem }: { isSent: boolean; problem: string | null }) {
  return (
    <div className={styles.page}>
      <h1>Find your order</h1>
      {isSent ? (
        <p className={styles.sent} role="status">
          If that number and email match an order, we’ve emailed you its link. It can take a minute, so check
          your spam folder too.
        </p>
      ) : (
        <p className={styles.lead}>
          Enter your order number and the email address you ordered with, and we’ll email you the link.
        </p>
      )}
      {problem ? (
        <Alert tone="critical" role="alert" title="That didn’t work">
          <p>{problem}</p>
        </Alert>
      ) : null}
      <FindOrderForm />
    </div>
  );
}
