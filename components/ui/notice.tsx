import type { ComponentProps, ReactNode } from 'react';
import styles from './notice.module.css';

type NoticeProps = Omit<ComponentProps<'div'>, 'title'> & {
  tone?: 'info' | 'positive' | 'caution' | 'critical';
  title?: ReactNode;
};

/** Something the reader should know before going on. Give `role="alert"` or `role="status"` where it appears later. */
export function Notice({ tone = 'info', title, className, children, ...box }: NoticeProps) {
  return (
    <div {...box} className={`${styles.notice} ${styles[tone]} ${className ?? ''}`}>
      {title ? <p className={styles.title}>{title}</p> : null}
      <div className={styles.text}>{children}</div>
    </div>
  );
}
