import { Alert } from '@/components/ui/alert';
import { cartProblemMessage } from './cart-problem';
import styles from './cart-problem-alert.module.css';

/** What went wrong with a form that was sent without JavaScript. */
export function CartProblemAlert({ code }: { code: string }) {
  return (
    <Alert tone="critical" role="alert" title="That didn’t work" className={styles.alert}>
      {cartProblemMessage(code)}
    </Alert>
  );
}
