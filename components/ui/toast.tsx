import type { ReactNode } from 'react';
import styles from './toast.module.css';

type ToastProps = {
  /** What has happened; empty while there is nothing to say. */
  message: string;
  /** An undo button. */
  children?: ReactNode;
  onDismiss: () => void;
};

/**
 * Says what has just happened at the foot of its surroundings, and offers to undo it. It stays until it is
 * dismissed or replaced: nobody has to be quick. The live region is there before its words, so that they are read out.
 */
export function Toast({ message, children, onDismiss }: ToastProps) {
  return (
    <div className={styles.place}>
      <div className={message ? styles.toast : undefined}>
        <p role="status" className={styles.message}>
          {message}
        </p>
        {message ? (
          <div className={styles.actions}>
            {children}
            <button type="button" className={styles.dismiss} onClick={onDismiss}>
              Dismiss
            </button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
