import { Alert } from '@/components/ui/alert';
import styles from './saved-alert.module.css';

type SavedAlertProps = {
  /** The `done` of the URL that an action redirected to. */
  done: string | string[] | undefined;
  /** The messages of this page, by their code. */
  messages: Readonly<Record<string, string>>;
};

/** What an action has done, on the page that it redirected to. */
export function SavedAlert({ done, messages }: SavedAlertProps) {
  const message = typeof done === 'string' && Object.hasOwn(messages, done) ? messages[done] : undefined;
  if (!message) return null;
  return (
    <Alert tone="positive" role="status" className={styles.saved}>
      <p>{message}</p>
    </Alert>
  );
}
