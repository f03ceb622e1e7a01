import type { ReactNode } from 'react';
import styles from './page-frame.module.css';

/** The margins of a page, and its title where it is a plain one. */
export function PageFrame({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.frame}>
      {title ? <h1 className={styles.title}>{title}</h1> : null}
      {children}
    </div>
  );
}
