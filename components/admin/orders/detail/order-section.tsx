import type { ReactNode } from 'react';
import styles from './order-section.module.css';

/** A titled section of the order detail page. */
export function OrderSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}
