import type { ReactNode } from 'react';
import styles from './account.module.css';

type AccountSectionProps = { title: string; id?: string; description?: ReactNode; children: ReactNode };

/** One section of a page about an account: what it is on one side, what to do on the other. */
export function AccountSection({ title, id, description, children }: AccountSectionProps) {
  return (
    <section className={styles.section} id={id}>
      <div>
        <h2>{title}</h2>
        {description ? <p className={styles.description}>{description}</p> : null}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
