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
          If number and e-mail belong to an order, its link is now on the way to that e-mail address. It can
          take a minute; look among the unwanted mail too.
        </p>
      ) : (
        <p className={styles.lead}>
          Tell us the number of your order and the e-mail address you gave. We send the link to that address.
        </p>
      )}
      {problem ? (
        <Alert tone="critical" role="alert" title="This did not work">
          <p>{problem}</p>
        </Alert>
      ) : null}
      <FindOrderForm />
    </div>
  );
}
