import styles from './admin-home-link.module.css';

/**
 * The name of the back office with the logo of the shop: the link to the dashboard.
 * @param props.name of the shop; left out where it cannot be read.
 */
export function AdminHomeLink({ name }: { name?: string }) {
  return (
    <a href="/admin" className={styles.home}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
        <circle cx="12" cy="12" r="10.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="12" cy="12" r="3.25" className={styles.light} />
      </svg>
      {name ? <span className={styles.name}>{name}</span> : null}{' '}
      <span className={styles.place}>Back office</span>
    </a>
  );
}
