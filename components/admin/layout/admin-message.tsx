import type { ReactNode } from 'react';
import { AdminHeading } from './admin-heading';
import { AdminHome } from './admin-home';
import styles from './admin-message.module.css';

/** A page of the back office that has only something to say, whoever reads it. */
export function AdminMessage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <header className={styles.header}>
        <AdminHome />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <AdminHeading title={title} />
        {children}
      </main>
    </>
  );
}
