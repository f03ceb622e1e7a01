import type { ReactNode } from 'react';
import styles from './page-section.module.css';

type PageSectionProps = { title?: string; id?: string; lead?: ReactNode; children: ReactNode };

/** One section of a long page, with space around it. */
export function PageSection({ title, id, lead, children }: PageSectionProps) {
  const titleId = id ? `${id}-title` : undefined;
  return (
    <section id={id} className={styles.section} aria-labelledby={title ? titleId : undefined}>
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
