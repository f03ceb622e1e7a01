import type { ReactNode } from 'react';
import styles from './badge.module.css';

type BadgeProps = { tone?: 'neutral' | 'positive' | 'caution' | 'critical'; children: ReactNode };

/** A state in a word or two; the word says it, the colour only repeats it. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
