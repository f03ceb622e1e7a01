import type { ReactNode } from 'react';
import styles from './component-sheet.module.css';

/** A component with its states below each other. */
export function States({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.states}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** One state with its name. */
export function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.state}>
      <p className={styles.name}>{name}</p>
      <div className={styles.shown}>{children}</div>
    </div>
  );
}
