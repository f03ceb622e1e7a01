import type { ReactNode } from 'react';
import styles from './auth-panel.module.css';

/** The panel of every page of app/(auth): a title, a form, a note. */
export function AuthPanel({
  title,
  note,
  children,
}: {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main id="main" tabIndex={-1} className={styles.main}>
      <div className={styles.panel}>
        <h1 className={styles.title}>{title}</h1>
        {children}
        {note ? <p className={styles.note}>{note}</p> : null}
      </div>
    </main>
  );
}
