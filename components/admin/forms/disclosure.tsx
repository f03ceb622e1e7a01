import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** The summary of a disclosure, and what stands inside it. */
export type DisclosureOptions = {
  summary: ReactNode;
  /** Open from the start, where there is nothing else to do. */
  isOpen?: boolean;
  /** Stands inside, above the content. */
  above?: ReactNode;
  /** And below. */
  below?: ReactNode;
  id?: string;
  /** A box unless given: a line with an arrow among others of its kind, or a link's look. */
  variant?: 'box' | 'arrow' | 'link';
};

/** A disclosure: content that is collapsed until it is opened. @param isOpen opens it, for what has to be seen. */
export function Disclosure({
  options,
  isOpen = false,
  children,
}: {
  options: DisclosureOptions;
  isOpen?: boolean;
  children?: ReactNode;
}) {
  const { summary, above, below, id, variant = 'box' } = options;
  return (
    <details
      id={id}
      className={`${styles.disclosure} ${styles[variant]}`}
      open={isOpen || options.isOpen || undefined}
    >
      <summary>{summary}</summary>
      <div className={styles.inside}>
        {above}
        {children}
        {below}
      </div>
    </details>
  );
}
