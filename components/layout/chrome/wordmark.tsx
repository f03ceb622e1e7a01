import styles from './wordmark.module.css';

const MARK_LETTERS = 6;

/**
 * The mark of the shop, a cup seen from above with its light on, and its name.
 * @param props.name as its owner has set it; left out where it cannot be read.
 */
export function Wordmark({ name }: { name?: string }) {
  return (
    <a href="/" className={styles.wordmark} aria-label={name ? `${name}, home` : 'Home'}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
        <circle cx="12" cy="12" r="10.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="12" cy="12" r="3.25" className={styles.light} />
      </svg>
      {name ? (
        <span className={`${styles.name} ${name.length > MARK_LETTERS ? styles.long : ''}`}>{name}</span>
      ) : null}
    </a>
  );
}
