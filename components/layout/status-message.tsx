import type { ReactNode } from 'react';
import styles from './status-message.module.css';

type StatusMessageProps = {
  title: string;
  /** Stands above the title. */
  drawing?: ReactNode;
  children: ReactNode;
  ways: ReactNode;
};

/** A page that has only one thing to say, and the ways on. */
export function StatusMessage({ title, drawing, children, ways }: StatusMessageProps) {
  return (
    <div className={styles.message}>
      {drawing}
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.text}>{children}</div>
      <div className={styles.ways}>{ways}</div>
    </div>
  );
}
