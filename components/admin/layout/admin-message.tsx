import type { ReactNode } from 'react';
import { AdminHomeLink } from './admin-home-link';
import styles from './admin-message.module.css';

/** A page of the back office that is one message with its heading, whoever reads it. */
export function AdminMessage({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={styles.header}>
        <AdminHomeLink />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  );
}
