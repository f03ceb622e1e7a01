import type { ReactNode } from 'react';
import styles from './panel.module.css';

type PanelProps = { id: string; title: string; description?: ReactNode; children: ReactNode };

/** One section of a page of the back office, with its heading. */
export function Panel({ id, title, description, children }: PanelProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={styles.panel}>
      <div className={styles.head}>
        <h2 id={`${id}-heading`}>{title}</h2>
        {description ? <p>{description}</p> : null}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
