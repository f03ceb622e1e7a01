import type { ReactNode } from 'react';
import frame from './admin-frame.module.css';
import { AdminHeading } from './admin-heading';

/** A page of the back office that has only something to say, whoever reads it. */
export function AdminMessage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <header className={frame.header}>
        <a href="/admin" className={frame.home}>
          NUE <span className={frame.place}>Back office</span>
        </a>
      </header>
      <main id="main" tabIndex={-1} className={frame.main}>
        <AdminHeading title={title} />
        {children}
      </main>
    </>
  );
}
