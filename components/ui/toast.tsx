import type { ReactNode } from 'react';
import styles from './toast.module.css';

type ToastProps = {
  /** What has happened; empty while there is nothing to say. */
  message?: string;
  /** A way to undo it. */
  children?: ReactNode;
};

/**
 * Says what has just happened at the foot of its surroundings, and offers to undo it. It stays until it is
 * dismissed or replaced: nobody has to be quick. The live region is there before its words, so that they are read out.
 * The script of the cart (components/cart/browser) fills and dismisses it.
 */
export function Toast({ message, children }: ToastProps) {
  return (
    <div className={styles.place} data-toast="">
      <div className={styles.toast}>
        <p role="status" className={styles.message}>
          {message}
        </p>
        <div className={styles.actions}>
          {children}
          <button type="button" className={styles.dismiss}>
            Dismiss
          </button>
        </div>
      </div>
    </div>
  );
}
