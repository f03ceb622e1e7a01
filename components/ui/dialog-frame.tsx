import type { ComponentProps, ReactNode } from 'react';
import styles from './dialog.module.css';

type DialogFrameProps = Omit<ComponentProps<'dialog'>, 'title'> & {
  title: string;
  /** The id of its title. */
  titleId: string;
  /** In the middle, or a drawer at the end of the line. */
  placement?: 'centre' | 'end';
  children: ReactNode;
};

/** The browser's own dialog, closed: it holds the focus, closes with Escape and its button, and gives the focus back. */
export function DialogFrame({ title, titleId, placement = 'centre', children, ...dialog }: DialogFrameProps) {
  return (
    <dialog {...dialog} className={`${styles.dialog} ${styles[placement]}`} aria-labelledby={titleId}>
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <form method="dialog">
            <button type="submit" className={styles.close}>
              Close
            </button>
          </form>
        </div>
        {children}
      </div>
    </dialog>
  );
}
