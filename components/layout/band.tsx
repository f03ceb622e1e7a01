import type { ReactNode } from 'react';
import styles from './band.module.css';

type BandProps = { title?: string; id?: string; lead?: ReactNode; children: ReactNode };

/** One stretch of a long page, with room around it. */
export function Band({ title, id, lead, children }: BandProps) {
  const titleId = id ? `${id}-title` : undefined;
  return (
    <section id={id} className={styles.band} aria-labelledby={title ? titleId : undefined}>
      {title ? (
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
