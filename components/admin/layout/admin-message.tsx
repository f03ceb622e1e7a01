import type { ReactNode } from 'react';
import { AdminHeading } from './admin-heading';
import { AdminHomeLink } from './admin-home-link';
import styles from './admin-message.module.css';

/** A page of the back office that is one message, whoever reads it. */
export function AdminMessage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <header className={styles.header}>
        <AdminHomeLink />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <AdminHeading title={title} />
        {children}
      </main>
    </>
  );
}
