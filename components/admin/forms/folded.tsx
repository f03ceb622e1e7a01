import type { ReactNode } from 'react';
import styles from './folded.module.css';

/** How something is folded away. */
export type Fold = {
  summary: ReactNode;
  /** Open from the start, where there is nothing else to do. */
  isOpen?: boolean;
  /** Stands inside, above what is folded away. */
  above?: ReactNode;
  /** And below. */
  below?: ReactNode;
  id?: string;
};

/** Something that is folded away until it is wanted. @param isOpen unfolds it, for what has to be seen. */
export function Folded({
  fold,
  isOpen = false,
  children,
}: {
  fold: Fold;
  isOpen?: boolean;
  children?: ReactNode;
}) {
  const { summary, above, below, id } = fold;
  return (
    <details id={id} className={styles.fold} open={isOpen || fold.isOpen || undefined}>
      <summary>{summary}</summary>
      <div className={styles.inside}>
        {above}
        {children}
        {below}
      </div>
    </details>
  );
}
