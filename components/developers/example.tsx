import type { ReactNode } from 'react';
import styles from './component-gallery.module.css';

/** A component with its examples below each other. */
export function ExampleGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** One state of a component with its name. */
export function Example({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.example}>
      <p className={styles.name}>{name}</p>
      <div className={styles.shown}>{children}</div>
    </div>
  );
}
