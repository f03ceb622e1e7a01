import styles from './identifier.module.css';

/** An identifier that one click selects as a whole. */
export function Identifier({ children }: { children: string }) {
  return <code className={styles.identifier}>{children}</code>;
}
