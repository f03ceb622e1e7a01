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

/** Labelled facts; those without a value are left out. */
export function Facts({ facts }: { facts: readonly [label: string, value: ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** An identifier that one click selects as a whole. */
export function Identifier({ children }: { children: string }) {
  return <code className={styles.identifier}>{children}</code>;
}
