import type { ReactNode } from 'react';
import { ageWords } from './age-words';
import { countUpTo } from './count-up-to';
import styles from './work-list.module.css';

export type Work = {
  key: string;
  href: string;
  label: string;
  note: ReactNode;
  count: number;
  oldestAt: Date | null;
  isUrgent?: boolean;
};

/** What waits for a person, each a way to where it is done. */
export function WorkList({ works, now }: { works: readonly Work[]; now: Date }) {
  const open = works.filter(({ count }) => count > 0);
  if (open.length === 0) return <NothingWaits />;
  return (
    <ul className={styles.list}>
      {open.map(({ key, href, label, note, count, oldestAt, isUrgent }) => (
        <li key={key}>
          <a href={href} className={`${styles.work} ${isUrgent ? styles.urgent : ''}`}>
            <span className={styles.count}>{countUpTo(count)}</span>
            <span className={styles.label}>{label}</span>
            <span className={styles.note}>{note}</span>
            {oldestAt ? (
              <time className={styles.age} dateTime={oldestAt.toISOString()}>
                {count === 1 ? 'For' : 'The oldest for'} {ageWords(oldestAt, now)}
              </time>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

function NothingWaits() {
  return (
    <div className={styles.nothing}>
      <svg viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
        <circle cx="32" cy="32" r="29" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M20 33.5 28.5 42 45 24" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <div>
        <p className={styles.calm}>Nothing waits for you.</p>
        <p>Every order is on its way, and the money agrees. What needs a person will stand here.</p>
      </div>
    </div>
  );
}
