import type { ReactNode } from 'react';
import styles from './see-a-doctor.module.css';

/** The signs that need a doctor. Nothing else on the page looks like it. */
export function SeeADoctor({ children }: { children: ReactNode }) {
  return (
    <aside className={styles.pullOut} aria-label="When to see a doctor">
      <svg className={styles.sign} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M9 3h6v6h6v6h-6v6H9v-6H3V9h6z" />
      </svg>
      <div className={styles.text}>{children}</div>
    </aside>
  );
}
