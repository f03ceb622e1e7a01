import styles from './wordmark.module.css';

/** The name of the shop with its mark: a cup seen from above, its light on. */
export function Wordmark() {
  return (
    <a href="/" className={styles.wordmark} aria-label="NUE, home">
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
        <circle cx="12" cy="12" r="10.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="12" cy="12" r="3.25" className={styles.light} />
      </svg>
      <span>NUE</span>
    </a>
  );
}
