import type { ComponentProps, ReactNode } from 'react';
import styles from './alert.module.css';

type AlertProps = Omit<ComponentProps<'div'>, 'title'> & {
  tone?: 'info' | 'positive' | 'caution' | 'critical';
  title?: ReactNode;
};

/** A message box. Give `role="alert"` or `role="status"` where it appears later. */
export function Alert({ tone = 'info', title, className, children, ...box }: AlertProps) {
  return (
    <div {...box} className={`${styles.alert} ${styles[tone]} ${className ?? ''}`}>
      {title ? <p className={styles.title}>{title}</p> : null}
      <div className={styles.text}>{children}</div>
    </div>
  );
}
