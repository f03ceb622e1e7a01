import type { ReactNode } from 'react';
import styles from './status-message.module.css';

type StatusMessageProps = {
  title: string;
  /** Stands above the title. */
  illustration?: ReactNode;
  children: ReactNode;
  actions: ReactNode;
};

/** A page that is one message, with actions to go on. */
export function StatusMessage({ title, illustration, children, actions }: StatusMessageProps) {
  return (
    <div className={styles.message}>
      {illustration}
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.text}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
