import type { ReactNode } from 'react';
import styles from './admin-heading.module.css';

/** The header of a page of the back office: its title, and what belongs beside it. */
export function AdminHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.heading}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  );
}
