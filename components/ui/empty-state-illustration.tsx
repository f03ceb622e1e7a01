import styles from './empty-state-illustration.module.css';

/** The illustration of an empty state: the outline of the device where nothing is. The text beside it says so. */
export function EmptyStateIllustration() {
  return (
    <svg viewBox="0 0 260 132" className={styles.drawing} aria-hidden="true">
      <path d="M 4 126 L 88 126 M 172 126 L 256 126" className={styles.line} />
      <path
        d="M 92 62 C 82 48 82 24 94 14 C 102 7 158 7 166 14 C 178 24 178 48 168 62 Z M 95 62 L 96 70 L 164 70 L 165 62 M 98 70 L 91 118 M 162 70 L 169 118 M 89 118 L 171 118 C 176 118 176 126 171 126 L 89 126 C 84 126 84 118 89 118 Z"
        className={styles.ghost}
      />
    </svg>
  );
}
