import type { ReactNode } from 'react';
import { formatAge } from './format-age';
import { formatCappedCount } from './format-capped-count';
import styles from './task-list.module.css';

export type Task = {
  key: string;
  href: string;
  label: string;
  note: ReactNode;
  count: number;
  oldestAt: Date | null;
  isUrgent?: boolean;
};

/** The open tasks, each a link to where it is done. */
export function TaskList({ tasks, now }: { tasks: readonly Task[]; now: Date }) {
  const open = tasks.filter(({ count }) => count > 0);
  if (open.length === 0) return <NoTasks />;
  return (
    <ul className={styles.list}>
      {open.map(({ key, href, label, note, count, oldestAt, isUrgent }) => (
        <li key={key}>
          <a href={href} className={`${styles.task} ${isUrgent ? styles.urgent : ''}`}>
            <span className={styles.count}>{formatCappedCount(count)}</span>
            <span className={styles.label}>{label}</span>
            <span className={styles.note}>{note}</span>
            {oldestAt ? (
              <time className={styles.age} dateTime={oldestAt.toISOString()}>
                {count === 1 ? 'For' : 'The oldest for'} {formatAge(oldestAt, now)}
              </time>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

function NoTasks() {
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
