import type { ReactNode } from 'react';
import deferred from '@/components/ui/deferred-rendering.module.css';
import styles from './manual-section.module.css';

type ManualSectionProps = { id: string; title: string; children: ReactNode };

/** A section as in a good manual: its name at the side, its matter beside it. */
export function ManualSection({ id, title, children }: ManualSectionProps) {
  return (
    <section id={id} className={`${deferred.deferred} ${styles.section}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {title}
      </h2>
      <div className={styles.matter}>{children}</div>
    </section>
  );
}
