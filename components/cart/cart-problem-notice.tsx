import { Notice } from '@/components/ui/notice';
import { describeCartProblem } from './cart-problem';
import styles from './cart-problem-notice.module.css';

/** What went wrong with a form that was sent without JavaScript. */
export function CartProblemNotice({ code }: { code: string }) {
  return (
    <Notice tone="critical" role="alert" title="That did not work" className={styles.notice}>
      {describeCartProblem(code)}
    </Notice>
  );
}
