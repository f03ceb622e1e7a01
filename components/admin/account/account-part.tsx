import type { ReactNode } from 'react';
import styles from './account-page.module.css';

type AccountPartProps = { title: string; id?: string; about?: ReactNode; children: ReactNode };

/** One part of a page about an account: what it is on one side, what to do on the other. */
export function AccountPart({ title, id, about, children }: AccountPartProps) {
  return (
    <section className={styles.part} id={id}>
      <div>
        <h2>{title}</h2>
        {about ? <p className={styles.about}>{about}</p> : null}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
